using AscConsensus.Client;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Cli;

// The rounds of the story, from the first question to the decision.
internal sealed partial class Story
{
    private async Task OpenFirstRound(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(9, 24, 9), "the first round");
        narrator.Tell("Not everyone has answered, so the Chair first closes the consultation, with the reason on record. Views may still be given.");
        Done(await community.Chair.Consultations.CloseAsync(Proposal + "/consultations/1", CitedDocument.Of("Views were due on 23 September; those still missing may come in the round itself."), ct));
        narrator.Tell(
            "The Chair puts revision 1 to the members, under the Charter's rule, due on 8 October. Whoever says nothing has said nothing: silence is no assent here.");
        Done(await community.Chair.Rounds.OpenAsync(Proposal, Narrator.At(10, 8, 17), new() { Revision = 1 }, ct));
        var read = await Quote(Phase.Positions, ct);
        Narrator.Expect(read.Rounds == 1, "one round has been opened");
    }

    private async Task TakePositions(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(9, 28, 14), "positions");
        narrator.Tell("Nine members support the text or do not object. Thailand asks for time. Viet Nam objects to clause 3, reasons to follow: that is its right.");
        foreach (var code in new[] { "brn", "idn", "lao", "mys", "phl", "tls" })
        {
            Done(await community.Ministry(code).Rounds.TakeAsync(FirstRound, Stance.Support, ct: ct));
        }

        foreach (var code in new[] { "khm", "mmr", "sgp" })
        {
            Done(await community.Ministry(code).Rounds.TakeAsync(FirstRound, Stance.NoObjection, ct: ct));
        }

        Done(await community.Ministry("tha").Rounds.TakeAsync(FirstRound, Stance.Hold, until: new LocalDate(2026, 10, 14), ct: ct));
        Done(await community.Ministry("vnm").Rounds.TakeAsync(FirstRound, Stance.Objection, ["3"], kind: ObjectionKind.Substantive, statement: CitedDocument.Of("Reasons to follow."), ct: ct));
        var round = await Show(FirstRound, ct);
        Narrator.Expect(round.Standing.Kind == StandingKind.NotYetReached && round.Standing.Awaited.Count == 0, "one objection and one hold stand, and nobody is awaited");
    }

    private async Task FailToClose(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(10, 9, 9), "the Chair tries to close the round as adopted");
        narrator.Tell("Most members would have it. Consensus is not a majority:");
        await narrator.Refused(Reason.StandingForbidsOutcome, () => community.Chair.Rounds.CloseAsync(FirstRound, Outcome.Adopted, ct: ct));
        narrator.Tell("Nor can the Secretary-General close it, who monitors and does not decide:");
        await narrator.Refused(Reason.WrongOffice, () => community.SecretaryGeneral.Rounds.CloseAsync(FirstRound, Outcome.NoConsensus, ct: ct));
        narrator.Tell("So the Chair declares what is true: no consensus now. That is not a refusal for ever; the proposal is back in consultation, and the objection stands.");
        Done(await community.Chair.Rounds.CloseAsync(FirstRound, Outcome.NoConsensus, ct: ct));
        Done(await community.Chair.Rounds.AnnounceAsync(FirstRound, ct));
        await Quote(Phase.Consultation, ct);
    }

    private async Task GiveReasons(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(10, 12, 11), "the reasons follow");
        const string Reasons = "A fixed term in clause 3 would bind national parliaments. Viet Nam could join words that leave time and form to each member's law.";
        narrator.Tell($"Viet Nam gives its view: \"{Reasons}\"");
        Done(await community.Ministry("vnm").Consultations.GiveAsync(Proposal + "/consultations/1", CitedDocument.Of(Reasons), ct: ct));
    }

    private async Task Revise(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(10, 14, 16), "the text is revised");
        narrator.Tell($"Indonesia writes clause 3 anew: \"{DemoTexts.Second.Clauses[2].Wording}\" Nobody's position carries over to the new words.");
        Done(await community.Ministry("idn").Proposals.ReviseAsync(Proposal, DemoTexts.Second, replaces: 1, ct));
        var read = await Quote(Phase.Consultation, ct);
        Narrator.Expect(read.Revisions.Count == 2, "there are two revisions");
    }

    private async Task OpenSecondRound(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(10, 15, 9), "the second round");
        narrator.Tell(
            "The Chair puts revision 2 to the members, due on 29 October. What they said of revision 1 is shown and not counted. Viet Nam's objection lives on "
            + "the proposal and still stands; Thailand's time has run out, so it is awaited again.");
        Done(await community.Chair.Rounds.OpenAsync(Proposal, Narrator.At(10, 29, 17), new() { Revision = 2 }, ct));
        var round = await Show(SecondRound, ct);
        Narrator.Expect(round.Positions.All(position => !position.HasEntry && position.Earlier is { Revision: 1 }), "all eleven positions are stale");
        Narrator.Expect(round.Standing.Objecting.SequenceEqual(["members/VNM"]), "the objection of Viet Nam still stands");
    }

    private async Task Agree(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(10, 19, 14), "agreement");
        narrator.Tell("Eight members reaffirm what they said, now of the new words. Singapore moves to support, Thailand has no objection. Viet Nam joins, with a statement.");
        foreach (var code in new[] { "brn", "idn", "khm", "lao", "mmr", "mys", "phl", "tls" })
        {
            Done(await community.Ministry(code).Rounds.ReaffirmAsync(SecondRound, ct));
        }

        Done(await community.Ministry("sgp").Rounds.TakeAsync(SecondRound, Stance.Support, ct: ct));
        Done(await community.Ministry("tha").Rounds.TakeAsync(SecondRound, Stance.NoObjection, ct: ct));
        var statement = CitedDocument.Of("Viet Nam joins the consensus. It understands clause 3 as leaving both time and form to each Member Country's own law.");
        Done(await community.Ministry("vnm").Rounds.TakeAsync(SecondRound, Stance.Reservation, statement: statement, ct: ct));
        var round = await Show(SecondRound, ct);
        Narrator.Expect(round.Standing.Kind == StandingKind.Reached, "consensus is reached");
    }

    private async Task Adopt(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(10, 20, 10), "adoption");
        narrator.Tell("The Chair closes the round as adopted and announces the decision. The statement of Viet Nam is annexed, and the activity is opened.");
        Done(await community.Chair.Rounds.CloseAsync(SecondRound, Outcome.Adopted, ct: ct));
        Done(await community.Chair.Rounds.AnnounceAsync(SecondRound, ct));
        var read = await Quote(Phase.Adopted, ct);
        var decision = (await community.Ministry("khm").Rounds.GetAsync(SecondRound, ct)).Decision;
        Narrator.Expect(decision is { Outcome: Outcome.Adopted, AnnouncedTime: not null }, "the decision is announced");
        Narrator.Expect(decision.Annexes is [{ Member: "members/VNM" }], "one statement is annexed");
        Narrator.Expect(read.Activities is [{ Status: ActivityStatus.NotStarted, Activity_.Length: > 0 }], "one activity is opened");
    }

    private async Task CheckTheRecord(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(10, 20, 10, 30), "the record");
        var entries = await community.Ministry("khm").Record.ListAsync(ct: ct).ToListAsync(ct);
        Narrator.Expect(entries.Count == receipts.Count + 1, "the record holds the founding and every act, and nothing else");
        Narrator.Expect(receipts.All(receipt => entries[(int)receipt.Entry].LeafHash.ToArray().AsSpan().SequenceEqual(receipt.LeafHash.Span)), "every receipt is of the entry that is there");
        narrator.Tell($"Cambodia reads the record: {entries.Count} entries, the founding and {receipts.Count} acts. Each receipt given in this story matches its entry, byte for byte.");
    }
}
