using AscConsensus.Client;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Two proposals tied together with their sponsors' consent: neither is adopted until both can be.</summary>
internal sealed class PackageChapter(DemoCommunity community, Narrator narrator) : Chapter(community, narrator)
{
    private const string Seminars = "proposals/mys-2026-1";
    private const string Costs = "proposals/tha-2026-1";
    private const string Package = "packages/2026-1";

    protected override async Task Tell(CancellationToken ct)
    {
        await PutBothForward(ct);
        await Tie(ct);
        await AskBoth(ct);
        await FailToTakeOne(ct);
        await AdoptBoth(ct);
    }

    private async Task PutBothForward(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 8, 10), "two proposals that belong together");
        Narrator.Tell(
            "Malaysia proposes yearly seminars on confidence building, Thailand a way to share their cost (both under item III.A.1 of the Plan of Action). Some would host only if the cost "
            + "is shared, some would share it only if there are seminars.");
        await PutForward("mys", "III.A.1", DemoText.Of(
            "Yearly seminars on confidence building",
            "A seminar on confidence building measures is held once a year.",
            "Member Countries host it in turn, in alphabetical order."), ct);
        await PutForward("tha", "III.A.1", DemoText.Of(
            "Sharing the cost of the yearly seminars",
            "The host bears the cost of the venue.",
            "Each Member Country bears the cost of its own participants."), ct);
    }

    private async Task Tie(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 15, 10), "the Chair ties them together");
        Narrator.Tell("The Chair does not change what others have put forward. Both sponsors must agree to it:");
        await Narrator.Refused(Reason.ConsentMissing, () => Community.Chair.Packages.FormAsync("Seminars and their cost", [Seminars, Costs], ct));
        Narrator.Tell("Malaysia and Thailand consent, and the two are a package.");
        Done(await Community.Ministry("mys").Proposals.ConsentToPackageAsync(Seminars, [Costs], ct: ct));
        Done(await Community.Ministry("tha").Proposals.ConsentToPackageAsync(Costs, [Seminars], ct: ct));
        Done(await Community.Chair.Packages.FormAsync("Seminars and their cost", [Seminars, Costs], ct));
        await QuotePackage(ct);
    }

    private async Task AskBoth(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 17, 9), "positions on each");
        Narrator.Tell("The Chair opens a round on each, due on 1 October.");
        foreach (var proposal in new[] { Seminars, Costs })
        {
            Done(await Community.Chair.Rounds.OpenAsync(proposal, Narrator.At(10, 1, 17), ct: ct));
        }

        Narrator.Scene(Narrator.At(9, 22, 14), "one is agreed, the other is not");
        Narrator.Tell("Every member supports the seminars. On the cost, Philippines objects to clause 2; the others support it.");
        await Take(RoundOn(Seminars), Stance.Support, DemoCommunity.Members, ct);
        await Take(RoundOn(Costs), Stance.Support, DemoCommunity.Members.Except(["phl"]), ct);
        Done(await Community.Ministry("phl").Rounds.TakeAsync(RoundOn(Costs), Stance.Objection, ["2"], kind: ObjectionKind.Substantive, statement: CitedDocument.Of("Smaller delegations need help with travel."), ct: ct));
        await Quote(RoundOn(Seminars), StandingKind.Reached, ct);
        await Quote(RoundOn(Costs), StandingKind.NotYetReached, ct);
    }

    private async Task FailToTakeOne(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 24, 10), "one without the other");
        Narrator.Tell("Consensus stands reached on the seminars. They are not adopted alone:");
        await Narrator.Refused(Reason.InAPackage, () => Community.Chair.Rounds.CloseAsync(RoundOn(Seminars), Outcome.Adopted, ct: ct));
        Narrator.Tell("Nor is the package closed while one of them is not agreed:");
        await Narrator.Refused(Reason.StandingForbidsOutcome, () => Community.Chair.Packages.CloseAsync(Package, ct: ct));
        await QuotePackage(ct);
    }

    private async Task AdoptBoth(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 29, 15), "both together");
        Narrator.Tell("Malaysia offers to help smaller delegations when it hosts. Philippines joins with a statement that takes note of it, and the Chair closes the package: one act, two decisions.");
        Done(await Community.Ministry("phl").Rounds.TakeAsync(RoundOn(Costs), Stance.Reservation, statement: CitedDocument.Of("Philippines joins the consensus and takes note of the offer of Malaysia."), ct: ct));
        await QuotePackage(ct);
        Done(await Community.Chair.Packages.CloseAsync(Package, ct: ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(RoundOn(Seminars), ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(RoundOn(Costs), ct));
        await Quote(Seminars, Phase.Adopted, ct);
        await Quote(Costs, Phase.Adopted, ct);
        var decisions = new[] { await DecisionOn(Seminars, ct), await DecisionOn(Costs, ct) };
        Narrator.Expect(decisions[0].Entry == decisions[1].Entry, "both were decided by one entry of the record");
        Narrator.Expect(decisions[1].Annexes is [{ Member: "members/PHL" }], "the statement of Philippines is annexed");
    }

    private static string RoundOn(string proposal) => proposal + "/rounds/1";

    private async Task<Decision> DecisionOn(string proposal, CancellationToken ct) => (await Community.Ministry("khm").Rounds.GetAsync(RoundOn(proposal), ct)).Decision;

    private async Task QuotePackage(CancellationToken ct) => Narrator.Quote((await Community.Chair.Packages.ListAsync(ct).SingleAsync(ct)).Sentence);
}
