using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>How the command line speaks of rounds and decisions.</summary>
internal static class RoundWords
{
    public static string State(Round round) => round.State switch
    {
        RoundState.Open => "open",
        RoundState.Closed => $"closed: {Of(round.Decision.Outcome)}",
        RoundState.Discontinued => "discontinued",
        _ => throw new ArgumentOutOfRangeException(nameof(round), round.State, "Not a state of a round."),
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Adopted => "adopted",
        Outcome.NoConsensus => "no consensus",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };
}
