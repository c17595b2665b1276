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
        StandingChangesAt = round.State == RoundState.Open ? standing.ChangesAt?.ToTimestamp() : null,
        PermittedOutcomes = { round.State == RoundState.Open ? standing.PermittedOutcomes : [] },
    };
}
