using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>
/// What silence means under a rule by which it is assent (OSCE Rules of Procedure, Appendix 1(A), is the model): an objection or an amendment in writing breaks
/// it at once and for good, and a member that is silent assents only if it had notice and never objected or asked for time.
/// </summary>
internal static class Silence
{
    /// <summary>What broke the silence by that instant; null while it is unbroken. A note breaks it once its ministry has confirmed it.</summary>
    public static Objection? Broken(Proposal proposal, Round round, Instant when) => proposal.Objections.FirstOrDefault(objection =>
        objection.At >= round.OpenedAt && objection.At <= when
        && objection is { CarriedFrom: null, State: not (ObjectionState.Disowned or ObjectionState.Unconfirmed) }
        && (!objection.IsHold || objection.ProposedWording is not null));

    /// <summary>
    /// Whether a member that has taken no position assents by being silent. Assent is never presumed of one that has objected or held, not even while confirmations
    /// are awaited, nor of one that took its position back: it was not silent; nor of one that joined since the opening: every member had agreed to the use of silence,
    /// and it was not among them.
    /// </summary>
    public static bool IsAssentOf(Proposal proposal, Round round, string member, Instant when)
    {
        // Notice counts until the cut-off: who had none by then was never asked.
        var until = round.Decision?.EffectiveAt is { } cutOff && cutOff < when ? cutOff : when;
        return round.ElectorateAtOpening.Contains(member)
            && round.Notices.Any(notice => notice.Member == member && notice.At <= until)
            && !round.TookBack.Contains(member)
            && !proposal.HasHeardAgainst(member, when);
    }
}
