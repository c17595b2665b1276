using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>How the Summit's answers fit what it was asked.</summary>
internal static class SummitRules
{
    /// <summary>The move an answer makes; null where it answers something else than what was referred or endorsed.</summary>
    public static Move? MoveOf(Proposal proposal, SummitAnswer answer) => (proposal.Phase, answer) switch
    {
        (Phase.ReferredToSummit, SummitAnswer.Method) or (Phase.Endorsed, SummitAnswer.Returned) => Move.TakeBackToConsultation,
        (Phase.ReferredToSummit or Phase.Endorsed, SummitAnswer.Adopted) => Move.Adopt,
        (Phase.ReferredToSummit, SummitAnswer.Noted) => Move.Note,
        (Phase.ReferredToSummit, SummitAnswer.Shelved) => Move.Shelve,
        _ => null,
    };

    /// <summary>A version of a rule says one thing for ever.</summary>
    public static Judgement? IfRuleDiffers(Community community, Rule? rule) =>
        rule is not null && community.Rules.TryGetValue((rule.Name, rule.Version), out var there) && !IsSame(there, rule)
            ? Refuse(Reason.AlreadyExists, $"{rule.Name} version {rule.Version} is adopted already with other words: give it the next version.")
            : null;

    private static bool IsSame(Rule one, Rule other) => one with { Provenance = other.Provenance } == other && one.Provenance.SequenceEqual(other.Provenance);
}
