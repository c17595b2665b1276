using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Rounds;

/// <summary>A standing as readers see it, with the engine's sentence as it is.</summary>
internal static class StandingView
{
    public static V1.Standing Of(Engine.Standing standing, Engine.Round round) => new()
    {
        Kind = standing.Kind,
        Sentence = standing.Sentence,
        Objecting = { standing.Objecting },
        Holding = { standing.Holding },
        Awaited = { standing.Awaited },
        StandingChangesAt = IsLive(round) ? standing.ChangesAt?.ToTimestamp() : null,
        PermittedOutcomes = { IsLive(round) ? standing.PermittedOutcomes : [] },
        Unconfirmed = { standing.Unconfirmed },
        Confirming = { standing.Confirming },
    };

    private static bool IsLive(Engine.Round round) => round.State is RoundState.Open or RoundState.AwaitingConfirmation;
}
