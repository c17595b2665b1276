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
    };

    private static IEnumerable<V1.Position> Positions(Reading reading, Engine.Proposal proposal, Engine.Round round) => round.ElectorateAt(reading.Community, reading.At)
        .OrderBy(reading.Community.TitleOf, StringComparer.Ordinal)
        .Select(member => PositionView.Of(reading, proposal, round, member));
}
