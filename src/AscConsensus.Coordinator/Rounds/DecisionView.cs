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
            reading.Alphabetical(decision.Statements, said => said.Member).Select(said => new Annex { Member = said.Member, Statement = reading.Cite(said.Statement) }),
        },
        SummingUp = reading.CiteIfAny(decision.SummingUp),
        AnnouncedTime = decision.AnnouncedAt?.ToTimestamp(),
        Standing = decision.Standing.Sentence,
        Grade = decision.Grade,
        EffectiveTime = decision.EffectiveAt.ToTimestamp(),
        MeetingDecision = decision.MeetingDecision ?? "",
        Concurrences =
        {
            decision.Concurrences.Select(asked => new V1.ConcurrenceAsked { Organ = asked.Organ, Concurrence = asked.Concurrence, Revision = asked.Revision }),
        },
    };
}
