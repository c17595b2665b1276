using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Rounds;

/// <summary>What the Chair declared, with every statement that came with a position it counted.</summary>
internal static class DecisionView
{
    public static V1.Decision Of(Reading reading, Engine.Round round, Engine.Decision decision) => new()
    {
        Outcome = decision.Outcome,
        Entry = decision.Entry,
        EntryTime = decision.At.ToTimestamp(),
        PositionEntries = { decision.PositionEntries },
        Annexes =
        {
            round.Positions
                .Where(position => position.Statement is not null)
                .OrderBy(position => reading.Community.TitleOf(position.Member), StringComparer.Ordinal)
                .Select(position => new Annex { Member = position.Member, Statement = reading.Cite(position.Statement!.Value) }),
        },
        SummingUp = decision.SummingUp is { } summingUp ? reading.Cite(summingUp) : null,
        AnnouncedTime = decision.AnnouncedAt?.ToTimestamp(),
    };
}
