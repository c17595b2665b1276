using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf.Collections;

namespace AscConsensus.Cli;

/// <summary>The acts on objections, requests for time and notes, in words.</summary>
internal static class ObjectionSentences
{
    public static ActSentences AddObjections(this ActSentences all) => all
        .Of<RaiseObjection>((act, _) => act.HoldUntilDate.Length > 0
            ? $"asked for time until {act.HoldUntilDate.ToDate().Say()}{On(act.Clauses)}"
            : $"objected{On(act.Clauses)}{(act.ProposedWording is null ? "" : ", with wording of its own")}")
        .Of<AddressObjection>((act, _) => $"answered the objection of entry {act.ObjectionEntry}")
        .Of<MaintainObjection>((act, _) => $"maintained its objection of entry {act.ObjectionEntry}")
        .Of<WithdrawObjection>((act, _) => $"withdrew what it raised by entry {act.ObjectionEntry}")
        .Of<RecordNote>((act, names) => $"recorded a note of {names.Title(act.Member)} received by other means: {Noted(act)}")
        .Of<AnswerNote>((act, _) => $"{(act.Answer == NoteAnswer.Confirmed ? "confirmed" : "disowned")} the note of entry {act.NoteEntry}");

    private static string Noted(RecordNote act) =>
        (act.HoldUntilDate.Length > 0 ? $"time is asked until {act.HoldUntilDate.ToDate().Say()}" : "an objection") + On(act.Clauses);

    private static string On(RepeatedField<string> clauses) => clauses.Count > 0 ? $" (clause {string.Join(", ", clauses)})" : "";
}
