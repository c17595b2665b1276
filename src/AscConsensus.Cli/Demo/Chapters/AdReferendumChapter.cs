using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Two representatives agree and their capitals confirm later; the Chair concludes when both have.</summary>
internal sealed class AdReferendumChapter(DemoCommunity community, Narrator narrator) : Chapter(community, narrator)
{
    private const string Proposal = "proposals/phl-2026-1";
    private const string TheRound = Proposal + "/rounds/1";

    private static readonly string[] Confirming = ["brn", "idn"];

    protected override async Task Tell(CancellationToken ct)
    {
        await Ask(ct);
        await AgreeAdReferendum(ct);
        await CloseSubjectToConfirmation(ct);
        await ConfirmOne(ct);
        await Conclude(ct);
    }

    private async Task Ask(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 10, 9), "a round is opened");
        Narrator.Tell("Philippines puts contact points for humanitarian relief forward (item V.A.3 of the Plan of Action). The Chair admits it and opens a round, due on 24 September.");
        await PutForward("phl", "V.A.3", DemoText.Of(
            "Contact points for humanitarian relief",
            "Each Member Country names one contact point for humanitarian relief assistance.",
            "The contact points are reached at every hour of every day.",
            "Assistance is given at the request of the country concerned, and under its direction."), ct);
        Done(await Community.Chair.Rounds.OpenAsync(Proposal, Narrator.At(9, 24, 17), ct: ct));
        await Quote(TheRound, StandingKind.NotYetDue, ct);
    }

    private async Task AgreeAdReferendum(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 22, 14), "two agree ad referendum");
        Narrator.Tell("Nine members support the text. Brunei Darussalam and Indonesia support it too, ad referendum: their representatives agree, their capitals are still to confirm.");
        await Take(TheRound, Stance.Support, DemoCommunity.Members.Except(Confirming), ct);
        await Each(Confirming, desk => desk.Rounds.TakeAsync(TheRound, Stance.Support, adReferendum: true, ct: ct));
        await Show(TheRound, StandingKind.SubjectToConfirmation, ct);
    }

    private async Task CloseSubjectToConfirmation(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 25, 9), "the Chair closes the round");
        Narrator.Tell("Nobody objects and nobody is silent. It is not adopted all the same:");
        await Narrator.Refused(Reason.StandingForbidsOutcome, () => Community.Chair.Rounds.CloseAsync(TheRound, Outcome.Adopted, ct: ct));
        Narrator.Tell("The Chair declares what is true, adopted subject to confirmation, and asks the two capitals to confirm until 16 October.");
        Done(await Community.Chair.Rounds.CloseAsync(TheRound, Outcome.SubjectToConfirmation, confirmationDue: Narrator.At(10, 16, 17), ct: ct));
        await Quote(Proposal, Phase.AwaitingConfirmation, ct);
        var pending = await Community.SecretaryGeneral.Monitoring.ListPendingAsync(proposal: Proposal, ct: ct).Where(item => item.Office.StartsWith("offices/ministry-", StringComparison.Ordinal)).ToListAsync(ct);
        Narrator.Expect(pending.Select(item => item.Office).SequenceEqual(Confirming.Select(code => "offices/ministry-" + code)), "the two capitals are awaited, and no other ministry");
    }

    private async Task ConfirmOne(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 1, 11), "one capital confirms");
        Narrator.Tell("Brunei Darussalam confirms. Nobody can confirm for Indonesia, so the Chair cannot conclude yet:");
        Done(await Community.Ministry("brn").Rounds.ConfirmAsync(TheRound, ct));
        await Narrator.Refused(Reason.StandingForbidsOutcome, () => Community.Chair.Rounds.ConcludeAsync(TheRound, Outcome.Adopted, ct));
        Narrator.Tell("Nor is there anything for Malaysia to confirm, whose word was final from the first:");
        await Narrator.Refused(Reason.NothingToConfirm, () => Community.Ministry("mys").Rounds.ConfirmAsync(TheRound, ct));
    }

    private async Task Conclude(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 9, 15), "the other confirms, and the Chair concludes");
        Narrator.Tell("Indonesia confirms on 9 October. Both have, so the Chair concludes: adopted, and no longer subject to anything.");
        Done(await Community.Ministry("idn").Rounds.ConfirmAsync(TheRound, ct));
        await Quote(TheRound, StandingKind.Reached, ct);
        Done(await Community.Chair.Rounds.ConcludeAsync(TheRound, Outcome.Adopted, ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(TheRound, ct));
        await Quote(Proposal, Phase.Adopted, ct);
        var read = await Community.Ministry("khm").Rounds.GetAsync(TheRound, ct);
        Narrator.Expect(read is { Decision.Outcome: Outcome.SubjectToConfirmation, Conclusion.Outcome: Outcome.Adopted }, "the round shows both what was closed and what was concluded");
    }
}
