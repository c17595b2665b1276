using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>Compares a decision, as the coordinator shows it, with the act by which it was declared.</summary>
internal static class ShownDecision
{
    /// <summary>What the act does not say of the round; null if it says all that is shown.</summary>
    public static string? DifferenceTo(WatchedEntry entry, IAct act, V1.Round round, V1.Decision shown) =>
        DeclaredBy(act, round) is not var (outcome, positions, meeting) ? "it did not decide it"
        : outcome != shown.Outcome ? $"it declared {outcome}, not {shown.Outcome}"
        : meeting != shown.MeetingDecision ? "whether a meeting declared it is shown otherwise"
        : positions?.SequenceEqual(shown.PositionEntries) == false ? $"it counted the entries {string.Join(", ", positions)}, not {string.Join(", ", shown.PositionEntries)}"
        : !entry.Time.ToTimestamp().Equals(shown.EntryTime) ? $"it is of {entry.Time}, not of {shown.EntryTime?.ToInstant()}"
        : null;

    // Which positions a meeting's decision leaves counted it does not say itself.
    private static (Outcome Outcome, IEnumerable<ulong>? Positions, string Meeting)? DeclaredBy(IAct act, V1.Round round) => act switch
    {
        CloseRound close when close.Round == round.Round_ => (close.Outcome, close.PositionEntries, ""),
        ConcludeConfirmation conclude when conclude.Round == round.Round_ => (conclude.Outcome, conclude.PositionEntries, ""),
        ClosePackage close when close.Items.FirstOrDefault(item => item.Round == round.Round_) is { } item => (round.AskedOutcome, item.PositionEntries, ""),
        RecordMeetingDecision meeting when meeting.Round == round.Round_ => (meeting.Outcome, null, meeting.Decision),
        _ => null,
    };
}
