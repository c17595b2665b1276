using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts in a round, in words.</summary>
internal static class RoundSentences
{
    public static ActSentences AddRounds(this ActSentences all) => all
        .Of<OpenRound>((act, names) => $"opened {Number(act.Round)}, positions due {names.Say(act.DueTime)}")
        .Of<TakePosition>((act, _) => $"took its position in {Number(act.Round)}: {Said(act)}")
        .Of<ReaffirmPosition>((act, _) => $"reaffirmed its earlier position in {Number(act.Round)}")
        .Of<WithdrawPosition>((act, _) => $"withdrew its position in {Number(act.Round)}")
        .Of<ExtendRound>((act, names) => $"extended {Number(act.Round)}, positions due {names.Say(act.NewDueTime)}")
        .Of<CloseRound>((act, _) => $"closed {Number(act.Round)}: {RoundWords.Of(act.Outcome)}")
        .Of<AnnounceDecision>((act, _) => $"announced the decision of {Number(act.Round)}");

    /// <summary>"round 2" of "proposals/idn-2026-1/rounds/2".</summary>
    private static string Number(string round) => "round " + round[(round.LastIndexOf('/') + 1)..];

    private static string Said(TakePosition act) => string.Concat(
        Stances.Word(act.Stance),
        act.HoldUntilDate.Length > 0 ? $" until {act.HoldUntilDate.ToDate().Say()}" : "",
        act.Clauses.Count > 0 ? $" (clause {string.Join(", ", act.Clauses)})" : "");
}
