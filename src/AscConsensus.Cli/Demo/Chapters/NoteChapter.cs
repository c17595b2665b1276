using AscConsensus.Client;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Cli;

/// <summary>A ministry's line fails: what it sends by other means is recorded, suspends the closing, and is confirmed or disowned by that ministry alone.</summary>
internal sealed class NoteChapter(DemoCommunity community, Narrator narrator) : Chapter(community, narrator)
{
    private const string Proposal = "proposals/khm-2026-1";
    private const string TheRound = Proposal + "/rounds/1";

    protected override async Task Tell(CancellationToken ct)
    {
        await Ask(ct);
        await Remind(ct);
        var first = await RecordANote(ct);
        await Confirm(first, ct);
        await Disown(ct);
        await Adopt(ct);
    }

    private async Task Ask(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 10, 9), "a round is opened");
        Narrator.Tell("Cambodia puts a yearly exchange of judges forward (item I.1.c of the Plan of Action). The Chair admits it and opens a round, due on 24 September.");
        await PutForward("khm", "I.1.c", DemoText.Of(
            "A yearly exchange of judges",
            "Judges of Member Countries meet once a year to exchange experience.",
            "The meeting is hosted by Member Countries in turn."), ct);
        Done(await Community.Chair.Rounds.OpenAsync(Proposal, Narrator.At(9, 24, 17), ct: ct));
        await Take(TheRound, Stance.Support, DemoCommunity.Members.Except(["phl", "sgp"]), ct);
        await Quote(TheRound, StandingKind.NotYetDue, ct);
    }

    private async Task Remind(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 21, 10), "a reminder to those awaited");
        Narrator.Tell("The Secretary-General reminds members before the due date. Indonesia has answered, and is left in peace:");
        await Narrator.Refused(Reason.NotAwaited, () => Community.SecretaryGeneral.Monitoring.RemindAsync(TheRound, ["offices/ministry-idn", "offices/ministry-phl", "offices/ministry-sgp"], ct: ct));
        Narrator.Tell("Philippines and Singapore are reminded, and the reminder stays on the proposal. Philippines answers the same day.");
        Done(await Community.SecretaryGeneral.Monitoring.RemindAsync(TheRound, ["offices/ministry-phl", "offices/ministry-sgp"], CitedDocument.Of("Positions are due on Thursday at 17:00."), ct));
        Done(await Community.Ministry("phl").Rounds.TakeAsync(TheRound, Stance.Support, ct: ct));
        var read = await Quote(TheRound, StandingKind.NotYetDue, ct);
        Narrator.Expect(read.Standing.Awaited.SequenceEqual(["members/SGP"]), "Singapore alone is awaited");
    }

    private async Task<ulong> RecordANote(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 24, 15), "a ministry's line fails");
        Narrator.Tell(
            "Singapore's line is down on the last afternoon. Its mission in Jakarta hands over a note: the ministry asks for time until 2 October. The Secretary-General records it, "
            + "with the note attached. It is no position, and assent is never recorded so.");
        var recorded = await Community.SecretaryGeneral.Objections.RecordNoteAsync(
            Proposal, "members/SGP", CitedDocument.Of("The Permanent Mission of Singapore asks, on instruction, for time until 2 October."), until: new LocalDate(2026, 10, 2), ct: ct);
        Done(recorded);
        await Quote(TheRound, StandingKind.NotYetReached, ct);
        Narrator.Scene(Narrator.At(9, 25, 9), "nothing is closed over it");
        Narrator.Tell("The due date has passed and ten members support the text. The Chair cannot close it as adopted over a note that may be Singapore's:");
        await Narrator.Refused(Reason.StandingForbidsOutcome, () => Community.Chair.Rounds.CloseAsync(TheRound, Outcome.Adopted, ct: ct));
        return recorded.Entry;
    }

    private async Task Confirm(ulong note, CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 25, 16), "the line is back");
        Narrator.Tell("Whether the note is Singapore's is for Singapore to say, and for nobody else:");
        await Narrator.Refused(Reason.NotItsOwner, () => Community.Ministry("mys").Objections.AnswerNoteAsync(Proposal, note, NoteAnswer.Disowned, ct));
        Narrator.Tell("It is. Singapore confirms it, and from then on it is Singapore's own request for time, standing since the note was recorded.");
        Done(await Community.Ministry("sgp").Objections.AnswerNoteAsync(Proposal, note, NoteAnswer.Confirmed, ct));
        var read = await Quote(TheRound, StandingKind.NotYetReached, ct);
        Narrator.Expect(read.Standing.Holding.SequenceEqual(["members/SGP"]), "Singapore asks for time");
    }

    private async Task Disown(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 29, 11), "a note that nobody sent");
        Narrator.Tell("A second paper arrives by fax: an objection to clause 2, in Singapore's name. The Secretary-General does not judge it. It is recorded as received.");
        var recorded = await Community.SecretaryGeneral.Objections.RecordNoteAsync(Proposal, "members/SGP", CitedDocument.Of("A fax without a seal: Singapore objects to clause 2."), ["2"], ct: ct);
        Done(recorded);
        await Quote(TheRound, StandingKind.NotYetReached, ct);
        Narrator.Tell("Singapore disowns it. It is as if it had never been, and the record keeps that it was.");
        Done(await Community.Ministry("sgp").Objections.AnswerNoteAsync(Proposal, recorded.Entry, NoteAnswer.Disowned, ct));
        var read = await Quote(TheRound, StandingKind.NotYetReached, ct);
        Narrator.Expect(read.Standing.Objecting.Count + read.Standing.Unconfirmed.Count == 0, "no objection stands, and no note waits");
        var ledger = await Community.SecretaryGeneral.Objections.ListAsync(Proposal, endedToo: true, ct: ct).ToListAsync(ct);
        Narrator.Expect(ledger.Any(objection => objection.Entry == recorded.Entry && objection.State == ObjectionState.Disowned), "the ledger shows the note as disowned");
    }

    private async Task Adopt(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 1, 10), "consensus");
        Narrator.Tell("Singapore has what it asked for, and has no objection: its request for time ends with its own word. The Chair closes the round as adopted.");
        Done(await Community.Ministry("sgp").Rounds.TakeAsync(TheRound, Stance.NoObjection, ct: ct));
        await Show(TheRound, StandingKind.Reached, ct);
        Done(await Community.Chair.Rounds.CloseAsync(TheRound, Outcome.Adopted, ct: ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(TheRound, ct));
        await Quote(Proposal, Phase.Adopted, ct);
    }
}
