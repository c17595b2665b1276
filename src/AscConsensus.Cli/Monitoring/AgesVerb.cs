using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>How long proposals have been in their phase.</summary>
internal static class AgesVerb
{
    public static Verb Create() => new Verb(
        "ages",
        "List how long proposals have been in their phase, the longest first, beside the goals. Time on hold is shown apart. Chair and Secretary-General.",
        "asc ages --profile secretary-general").Asks(async (session, ct) =>
    {
        var found = await session.Client.Monitoring.ListAgesAsync(ct).ToListAsync(ct);
        if (session.Json)
        {
            session.Screen.Json(new ListAgesResponse { RecordSize = session.Client.RecordSize, Ages = { found } });
            return;
        }

        var names = await session.Names(ct);
        session.Screen.Table(
            ["Proposal", "Phase", "Since", "Days", "On hold", "Goal", ""],
            found.Select(age => (IReadOnlyList<string>)
            [
                age.Symbol.Length > 0 ? age.Symbol : ProposalName.Short(age.Proposal),
                PhaseWords.Of(age.Phase),
                names.Day(age.PhaseTime),
                $"{age.Days}",
                age.DaysOnHold > 0 ? $"{age.DaysOnHold}" : "",
                age.Goal is { } goal ? $"{goal.AttentionDays}, late {goal.LateDays}" : "",
                age.State switch { GoalState.Attention => "deserves attention", GoalState.Late => "late", _ => "" },
            ]));
    });
}
