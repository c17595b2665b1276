using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>How far ahead a date may be for which a round waits.</summary>
internal static class DueDates
{
    // While it waits the text is fixed and nothing else is asked: no source has a bound, and for ever is none.
    private static readonly Duration Longest = Duration.FromDays(366);

    /// <param name="community">The state that is read.</param>
    /// <param name="what">What is due: "Positions", "Confirmations".</param>
    /// <param name="due">The date named.</param>
    /// <param name="at">When it is named.</param>
    public static Judgement? IfTooLate(Community community, string what, Instant due, Instant at) => due > at + Longest
        ? Refuse(Reason.DueDateNotLawful, $"{what} are due by {community.Say(at + Longest)} at the latest, not {community.Say(due)}: by the engine's default no round waits for more than a year.")
        : null;
}
