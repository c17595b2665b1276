using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>How the Summit's answers fit what it was asked.</summary>
internal static class SummitRules
{
    private static readonly LocalDate CharterInForce = new(2008, 12, 15);

    /// <summary>The move an answer makes; null where it answers something else than what was referred or endorsed.</summary>
    public static Move? MoveOf(Proposal proposal, SummitAnswer answer) => (proposal.Phase, answer) switch
    {
        (Phase.ReferredToSummit, SummitAnswer.Method) or (Phase.Endorsed, SummitAnswer.Returned) => Move.TakeBackToConsultation,
        (Phase.ReferredToSummit or Phase.Endorsed, SummitAnswer.Adopted) => Move.Adopt,
        (Phase.ReferredToSummit, SummitAnswer.Noted) => Move.Note,
        (Phase.ReferredToSummit, SummitAnswer.Shelved) => Move.Shelve,
        _ => null,
    };

    /// <summary>
    /// Only what in the end could not be agreed: members were asked to adopt or endorse the present text, under a rule that knows the Summit's part, and one objected or asked
    /// for time to the last. That somebody has not answered, or that senior officials did not agree, is no failure of consensus.
    /// </summary>
    public static Judgement? IfConsensusHasNotFailed(Proposal proposal) =>
        proposal.Rounds.LastOrDefault(round => round.Declared is not null) is { Asked: Outcome.Adopted or Outcome.Endorsed, Declared: { Outcome: Outcome.NoConsensus, Standing: var standing } } last
        && last.Revision == proposal.Text && last.Rule.Effective >= CharterInForce && standing.Objecting.Length + standing.Holding.Length > 0
            ? null
            : Refuse(Reason.NotUnderCharter, $"The last round decided on {proposal.Called} did not ask for adoption or endorsement of the present text and end without consensus over an objection or a request for time, under a rule dated on or after the Charter ({CharterInForce.Say()}).");

    /// <summary>A version of a rule says one thing for ever.</summary>
    public static Judgement? IfRuleDiffers(Community community, Rule? rule) =>
        rule is not null && community.Rules.TryGetValue((rule.Name, rule.Version), out var there) && !IsSame(there, rule)
            ? Refuse(Reason.AlreadyExists, $"{rule.Name} version {rule.Version} is adopted already with other words: give it the next version.")
            : null;

    private static bool IsSame(Rule one, Rule other) => one with { Provenance = other.Provenance, IsOfTheSummit = other.IsOfTheSummit } == other && one.Provenance.SequenceEqual(other.Provenance);
}
