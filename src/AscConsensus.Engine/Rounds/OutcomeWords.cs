using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>How the engine speaks of outcomes.</summary>
public static class OutcomeWords
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Adopted => "adopted",
        Outcome.NoConsensus => "closed without consensus",
        Outcome.Endorsed => "endorsed",
        Outcome.Forwarded => "forwarded",
        Outcome.AgreedInPrinciple => "agreed in principle",
        Outcome.Noted => "noted",
        Outcome.SubjectToConfirmation => "agreed subject to confirmation",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };
}
