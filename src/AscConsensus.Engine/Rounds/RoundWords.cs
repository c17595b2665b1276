using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>How the engine speaks of a round's state.</summary>
public static class RoundWords
{
    /// <summary>What holds without consensus, whatever was asked.</summary>
    public const string Default = "Without consensus nothing changes: the proposal goes back to consultation.";

    public static string Of(RoundState state) => state switch
    {
        RoundState.Open => "open",
        RoundState.Closed => "closed",
        RoundState.Discontinued => "discontinued",
        RoundState.AwaitingConfirmation => "closed subject to confirmation",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a round."),
    };
}
