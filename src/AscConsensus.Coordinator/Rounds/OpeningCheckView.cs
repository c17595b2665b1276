using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Rounds;

/// <summary>A round as it would be opened, filled in, with what is unusual about it.</summary>
internal static class OpeningCheckView
{
    public static CheckOpeningResponse Of(Reading reading, OpenRound? act)
    {
        var fields = new Fields();
        fields.Require(act is not null, "act", "Give the opening as it would be sent.");
        if (act?.DueTime is { } due)
        {
            fields.Time("act.due_time", due);
        }

        if (!fields.AreSound)
        {
            throw Invalid.Fields(fields);
        }

        _ = reading.Proposal(ResourceName.TrySplit(act!.Round, ResourceName.Rounds, out var name, out _) ? name : act.Round);
        var filled = OpeningChecks.Filled(reading.Community, act, reading.At);
        var checks = OpeningChecks.Of(reading.Community, filled, reading.Actor, reading.At);
        return new CheckOpeningResponse
        {
            RecordSize = reading.Size,
            Checks = { checks.Select(check => new V1.OpeningCheck { Sentence = check.Sentence, Prevents = check.Prevents }) },
            Act = filled,
        };
    }
}
