using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Refusals that several acts on objections share.</summary>
internal static class ObjectionRules
{
    public static Judgement Unknown(Proposal proposal, ulong entry) =>
        Refuse(Reason.UnknownObjection, $"Entry {entry} raised no objection or request for time on {proposal.Called} that stands.");

    public static Judgement? IfDecided(Proposal proposal) => Lifecycle.Final.Contains(proposal.Phase)
        ? Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: objections are over.")
        : null;

    public static Judgement? IfNotOnItsText(Community community, Proposal proposal, IEnumerable<string> clauses, LocalDate? holdUntil, Instant at) =>
        clauses.FirstOrDefault(clause => !proposal.Text.Clauses.Contains(clause)) is { } unknown ? Refuse(Reason.UnknownClause, $"Revision {proposal.Text.Number} has no clause {unknown}.")
        : holdUntil is { } until && until < community.DateAt(at) ? Refuse(Reason.RuleForbidsStance, $"Time cannot be asked until {until.Say()}: that has passed.")
        : null;

    /// <summary>Decides on an objection that stands, or refuses because there is none or it is another member's.</summary>
    public static Judgement OnOwnObjection(this Community community, string name, ulong entry, Actor by, Func<Proposal, Objection, Judgement> decide) =>
        community.FindProposal(name) is not { } proposal ? ProposalRules.Unknown(name)
        : IfDecided(proposal) is { } decided ? decided
        : proposal.FindObjection(entry) is not { HasEnded: false, IsUnconfirmed: false } objection ? Unknown(proposal, entry)
        : objection.Member != by.Member ? Refuse(Reason.NotItsOwner, $"Only {community.TitleOf(objection.Member)} can say of its objection whether it stands.")
        : decide(proposal, objection);
}
