using AscConsensus.Engine;
using AscConsensus.V1;
using Outcome = AscConsensus.V1.Outcome;
using Round = AscConsensus.V1.Round;

namespace AscConsensus.Cli;

/// <summary>How the command line speaks of rounds and decisions.</summary>
internal static class RoundWords
{
    /// <summary>Outcomes that can be put to the members.</summary>
    public static readonly Outcome[] Asked = [Outcome.Adopted, Outcome.Endorsed, Outcome.Forwarded, Outcome.AgreedInPrinciple, Outcome.Noted];

    public static string State(Round round) => round.State switch
    {
        RoundState.Open => "open",
        RoundState.Closed => $"closed: {Of((round.Conclusion ?? round.Decision).Outcome)}",
        RoundState.Discontinued => "discontinued",
        RoundState.AwaitingConfirmation => "closed subject to confirmation",
        _ => throw new ArgumentOutOfRangeException(nameof(round), round.State, "Not a state of a round."),
    };

    public static string Of(Outcome outcome) => outcome == Outcome.NoConsensus ? "no consensus" : OutcomeWords.Of(outcome);

    public static string Of(Procedure procedure) => procedure switch
    {
        Procedure.Correspondence => "by correspondence",
        Procedure.Silence => "by silence",
        Procedure.Meeting => "at a meeting",
        _ => "",
    };
}
