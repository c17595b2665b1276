using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>How the engine speaks of a round's state.</summary>
public static class RoundWords
{
    public static string Of(RoundState state) => state switch
    {
        RoundState.Open => "open",
        RoundState.Closed => "closed",
        RoundState.Discontinued => "discontinued",
        RoundState.AwaitingConfirmation => "closed subject to confirmation",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a round."),
    };
}
