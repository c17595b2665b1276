namespace AscConsensus.Engine;

// The community's consultations.
public sealed partial record Community
{
    /// <summary>The proposal and the consultation of a name such as "proposals/idn-2026-3/consultations/1".</summary>
    public (Proposal Proposal, Consultation Consultation)? FindConsultation(string name) =>
        ResourceName.TrySplit(name, ResourceName.Consultations, out var of, out var number)
        && Proposals.TryGetValue(of, out var proposal) && number <= proposal.Consultations.Length
            ? (proposal, proposal.Consultations[(int)number - 1])
            : null;
}
