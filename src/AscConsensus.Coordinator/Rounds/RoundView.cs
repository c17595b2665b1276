using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Rounds;

/// <summary>A round as readers see it. Every member sees every position.</summary>
internal static class RoundView
{
    public static V1.Round Of(Reading reading, Engine.Proposal proposal, Engine.Round round) => new()
    {
        Round_ = round.Name,
        Organ = round.Organ,
        Rule = round.Rule.Name,
        RuleVersion = round.Rule.Version,
        Revision = round.Revision.Number,
        TextFingerprint = round.Revision.Text.ToByteString(),
        State = round.State,
        OpenedTime = round.OpenedAt.ToTimestamp(),
        DueTime = round.DueAt.ToTimestamp(),
        Positions = { Positions(reading, proposal, round) },
        Standing = StandingView.Of(Standings.At(reading.Community, proposal, round, reading.At), round),
        Decision = round.Decision is { } decision ? DecisionView.Of(reading, round, decision) : null,
        Procedure = round.Procedure,
        AskedOutcome = round.Asked,
        Question = round.Question,
        DefaultOutcome = RoundWords.Default,
        ConfirmationDueTime = round.ConfirmationDueAt?.ToTimestamp(),
        Conclusion = round.Conclusion is { } conclusion ? DecisionView.Of(reading, round, conclusion) : null,
        Statements = { round.Statements.Select(statement => Of(reading, statement)) },
        StatementsUntilTime = round.StatementsUntil?.ToTimestamp(),
        LastDueTime = round.LastDueAt(reading.Community, round.Decision?.At ?? reading.At).ToTimestamp(),
    };

    private static V1.LodgedStatement Of(Reading reading, Engine.LodgedStatement statement) => new()
    {
        Member = statement.Member,
        Kind = statement.Kind,
        Statement = reading.Cite(statement.Statement),
        Entry = statement.Entry,
        EntryTime = statement.At.ToTimestamp(),
    };

    private static IEnumerable<V1.Position> Positions(Reading reading, Engine.Proposal proposal, Engine.Round round) => reading.Alphabetical(round.ElectorateAt(reading.Community, reading.At))
        .Select(member => PositionView.Of(reading, proposal, round, member));
}
