using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts in a round, in words.</summary>
internal static class RoundSentences
{
    public static ActSentences AddRounds(this ActSentences all) => all
        .Of<OpenRound>((act, names) => act.Procedure == Procedure.Silence
            ? $"opened {Number(act.Round)} by silence, cut-off {names.Say(act.DueTime)}"
            : $"opened {Number(act.Round)}{(act.Procedure == Procedure.Meeting ? " at a meeting" : "")}, positions due {names.Say(act.DueTime)}")
        .Of<AcknowledgeRound>((act, _) => $"acknowledged notice of {Number(act.Round)}")
        .Of<ExtendRound>((act, names) => $"extended {Number(act.Round)}, positions due {names.Say(act.NewDueTime)}")
        .Of<RecallRound>((act, _) => $"recalled {Number(act.Round)}")
        .Of<CloseRound>((act, names) => $"closed {Number(act.Round)}: {RoundWords.Of(act.Outcome)}{Confirming(act, names)}")
        .Of<ConcludeConfirmation>((act, _) => $"concluded {Number(act.Round)}: {RoundWords.Of(act.Outcome)}")
        .Of<AnnounceDecision>((act, _) => $"announced the decision of {Number(act.Round)}")
        .AddPositions();

    /// <summary>"round 2" of "proposals/idn-2026-1/rounds/2".</summary>
    internal static string Number(string round) => "round " + round[(round.LastIndexOf('/') + 1)..];

    private static ActSentences AddPositions(this ActSentences all) => all
        .Of<TakePosition>((act, _) => $"took its position in {Number(act.Round)}: {Said(act)}")
        .Of<ReaffirmPosition>((act, _) => $"reaffirmed its earlier position in {Number(act.Round)}")
        .Of<ConfirmPosition>((act, _) => $"confirmed its position in {Number(act.Round)}")
        .Of<WithdrawPosition>((act, _) => $"withdrew its position in {Number(act.Round)}")
        .Of<LodgeStatement>((act, _) => $"lodged {Lodged(act.Kind)} on {Number(act.Round)}");

    private static string Said(TakePosition act) => string.Concat(
        Stances.Word(act.Stance),
        act.HoldUntilDate.Length > 0 ? $" until {act.HoldUntilDate.ToDate().Say()}" : "",
        act.Clauses.Count > 0 ? $" (clause {string.Join(", ", act.Clauses)})" : "",
        act.AdReferendum ? ", ad referendum" : "",
        act.ProposedWording is null ? "" : ", with wording of its own");

    private static string Confirming(CloseRound act, Names names) => act.ConfirmationDueTime is null ? "" : $", confirmations due {names.Say(act.ConfirmationDueTime)}";

    private static string Lodged(StatementKind kind) => kind switch
    {
        StatementKind.Interpretative => "an interpretative statement",
        StatementKind.Footnote => "a footnote",
        StatementKind.Dissociation => "a dissociation",
        StatementKind.Explanation => "an explanation of its position",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of statement."),
    };
}
