namespace AscConsensus.Engine;

// The community's proposals.
public sealed partial record Community
{
    /// <summary>By its name, or by its symbol.</summary>
    public Proposal? FindProposal(string name) =>
        Proposals.Find(name) ?? (Symbols.TryGetValue(name, out var named) ? Proposals.Find(named) : null);

    /// <summary>The proposal and the round of a name such as "proposals/idn-2026-3/rounds/2".</summary>
    public (Proposal Proposal, Round Round)? FindRound(string name) =>
        ResourceName.TrySplit(name, ResourceName.Rounds, out var of, out var number)
        && Proposals.TryGetValue(of, out var proposal) && number <= proposal.Rounds.Length
            ? (proposal, proposal.Rounds[(int)number - 1])
            : null;

    public Community With(Proposal proposal) => this with { Proposals = Proposals.With(proposal) };
}
