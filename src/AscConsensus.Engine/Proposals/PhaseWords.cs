using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>How the engine speaks of phases and moves.</summary>
public static class PhaseWords
{
    public static string Of(Phase phase) => phase switch
    {
        Phase.Submitted => "submitted",
        Phase.Returned => "returned to its sponsors",
        Phase.Consultation => "in consultation",
        Phase.GroupReview => "in group review",
        Phase.Positions => "in a round of positions",
        Phase.AwaitingConfirmation => "awaiting confirmation",
        Phase.Endorsed => "endorsed",
        Phase.Shelved => "shelved",
        Phase.ReferredToSummit => "referred to the Summit",
        Phase.Adopted => "adopted",
        Phase.Noted => "noted",
        Phase.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a phase."),
    };

    public static string Of(Move move) => move switch
    {
        Move.SubmitAgain => "to submit it again",
        Move.Admit => "to admit it",
        Move.Return => "to return it",
        Move.ReferToGroup => "to refer it to a group",
        Move.EndGroup => "to end the group's review",
        Move.OpenRound => "to open a round",
        Move.Adopt => "to adopt it",
        Move.Endorse => "to endorse it",
        Move.AgreeSubjectToConfirmation => "to agree it subject to confirmation",
        Move.TakeBackToConsultation => "to take it back to consultation",
        Move.Note => "to note it",
        Move.Shelve => "to shelve it",
        Move.Revive => "to revive it",
        Move.ReferToSummit => "to refer it to the Summit",
        Move.Withdraw => "to withdraw it",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "Not a move."),
    };

    /// <summary>The phases from which a move leads, "submitted or in consultation".</summary>
    public static string From(Move move) =>
        string.Join(" or ", Enum.GetValues<Phase>().Where(phase => Lifecycle.Permits(phase, move)).Select(Of));
}
