using AscConsensus.Client;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Cli;

// The rounds of the story, from the first question to the decision.
internal sealed partial class SpineChapter
{
    private async Task OpenFirstRound(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 24, 9), "the first round");
        Narrator.Tell("Not everyone has answered, so the Chair first closes the consultation, with the reason on record. Views may still be given.");
        Done(await Community.Chair.Consultations.CloseAsync(Proposal + "/consultations/1", CitedDocument.Of("Views were due on 23 September; those still missing may come in the round itself."), ct));
        Narrator.Tell(
            "The Chair puts revision 1 to the members, under the Charter's rule, due on 8 October. Whoever says nothing has said nothing: silence is no assent here.");
        Done(await Community.Chair.Rounds.OpenAsync(Proposal, Narrator.At(10, 8, 17), new() { Revision = 1 }, ct));
        var read = await Quote(Proposal, Phase.Positions, ct);
        Narrator.Expect(read.Rounds == 1, "one round has been opened");
    }

    private async Task TakePositions(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 28, 14), "positions");
        Narrator.Tell("Nine members support the text or do not object. Thailand asks for time. Viet Nam objects to clause 3, reasons to follow: that is its right.");
        await Take(FirstRound, Stance.Support, ["brn", "idn", "lao", "mys", "phl", "tls"], ct);
        await Take(FirstRound, Stance.NoObjection, ["khm", "mmr", "sgp"], ct);
        Done(await Community.Ministry("tha").Rounds.TakeAsync(FirstRound, Stance.Hold, until: new LocalDate(2026, 10, 14), ct: ct));
        Done(await Community.Ministry("vnm").Rounds.TakeAsync(FirstRound, Stance.Objection, ["3"], kind: ObjectionKind.Substantive, statement: CitedDocument.Of("Reasons to follow."), ct: ct));
        var round = await Show(FirstRound, StandingKind.NotYetReached, ct);
        Narrator.Expect(round.Standing.Awaited.Count == 0, "one objection and one hold stand, and nobody is awaited");
    }

    private async Task FailToClose(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 9, 9), "the Chair tries to close the round as adopted");
        Narrator.Tell("Most members would have it. Consensus is not a majority:");
        await Narrator.Refused(Reason.StandingForbidsOutcome, () => Community.Chair.Rounds.CloseAsync(FirstRound, Outcome.Adopted, ct: ct));
        Narrator.Tell("Nor can the Secretary-General close it, who monitors and does not decide:");
        await Narrator.Refused(Reason.WrongOffice, () => Community.SecretaryGeneral.Rounds.CloseAsync(FirstRound, Outcome.NoConsensus, ct: ct));
        Narrator.Tell("So the Chair declares what is true: no consensus now. That is not a refusal for ever; the proposal is back in consultation, and the objection stands.");
        Done(await Community.Chair.Rounds.CloseAsync(FirstRound, Outcome.NoConsensus, ct: ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(FirstRound, ct));
        await Quote(Proposal, Phase.Consultation, ct);
    }

    private async Task GiveReasons(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 12, 11), "the reasons follow");
        const string Reasons = "A fixed term in clause 3 would bind national parliaments. Viet Nam could join words that leave time and form to each member's law.";
        Narrator.Tell($"Viet Nam gives its view: \"{Reasons}\"");
        Done(await Community.Ministry("vnm").Consultations.GiveAsync(Proposal + "/consultations/1", CitedDocument.Of(Reasons), ct: ct));
    }

    private async Task Revise(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 14, 16), "the text is revised");
        Narrator.Tell($"Indonesia writes clause 3 anew: \"{Second.Clauses[2].Wording}\" Nobody's position carries over to the new words.");
        Done(await Community.Ministry("idn").Proposals.ReviseAsync(Proposal, Second, replaces: 1, ct));
        var read = await Quote(Proposal, Phase.Consultation, ct);
        Narrator.Expect(read.Revisions.Count == 2, "there are two revisions");
    }

    private async Task OpenSecondRound(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 15, 9), "the second round");
        Narrator.Tell(
            "The Chair puts revision 2 to the members, due on 29 October. What they said of revision 1 is shown and not counted. Viet Nam's objection lives on "
            + "the proposal and still stands; Thailand's time has run out, so it is awaited again.");
        Done(await Community.Chair.Rounds.OpenAsync(Proposal, Narrator.At(10, 29, 17), new() { Revision = 2 }, ct));
        var round = await Show(SecondRound, StandingKind.NotYetReached, ct);
        Narrator.Expect(round.Positions.All(position => !position.HasEntry && position.Earlier is { Revision: 1 }), "all eleven positions are stale");
        Narrator.Expect(round.Standing.Objecting.SequenceEqual(["members/VNM"]), "the objection of Viet Nam still stands");
    }

    private async Task Agree(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 19, 14), "agreement");
        Narrator.Tell("Eight members reaffirm what they said, now of the new words. Singapore moves to support, Thailand has no objection. Viet Nam joins, with a statement.");
        await Each(["brn", "idn", "khm", "lao", "mmr", "mys", "phl", "tls"], desk => desk.Rounds.ReaffirmAsync(SecondRound, ct));
        Done(await Community.Ministry("sgp").Rounds.TakeAsync(SecondRound, Stance.Support, ct: ct));
        Done(await Community.Ministry("tha").Rounds.TakeAsync(SecondRound, Stance.NoObjection, ct: ct));
        var statement = CitedDocument.Of("Viet Nam joins the consensus. It understands clause 3 as leaving both time and form to each Member Country's own law.");
        Done(await Community.Ministry("vnm").Rounds.TakeAsync(SecondRound, Stance.Reservation, statement: statement, ct: ct));
        await Show(SecondRound, StandingKind.Reached, ct);
    }

    private async Task Adopt(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 20, 10), "adoption");
        Narrator.Tell("The Chair closes the round as adopted and announces the decision. The statement of Viet Nam is annexed, and the activity is opened.");
        Done(await Community.Chair.Rounds.CloseAsync(SecondRound, Outcome.Adopted, ct: ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(SecondRound, ct));
        var read = await Quote(Proposal, Phase.Adopted, ct);
        var decision = (await Community.Ministry("khm").Rounds.GetAsync(SecondRound, ct)).Decision;
        Narrator.Expect(decision is { Outcome: Outcome.Adopted, AnnouncedTime: not null }, "the decision is announced");
        Narrator.Expect(decision.Annexes is [{ Member: "members/VNM" }], "one statement is annexed");
        Narrator.Expect(read.Activities is [{ Status: ActivityStatus.NotStarted, Activity_.Length: > 0 }], "one activity is opened");
    }
}
