using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>One proposal from submission to adoption: an objection stops a first round, a revised text is adopted in a second.</summary>
internal sealed partial class SpineChapter(DemoCommunity community, Narrator narrator) : Chapter(community, narrator)
{
    private const string Proposal = "proposals/idn-2026-1";
    private const string FirstRound = Proposal + "/rounds/1";
    private const string SecondRound = Proposal + "/rounds/2";

    private static readonly CanonicalText First = DemoText.Of(
        "Developing regional legal frameworks",
        "Member Countries establish a network of national focal points on regional legal frameworks.",
        "The focal points meet once a year and report to the ASEAN Ministerial Meeting through the Senior Officials' Meeting.",
        "Member Countries bring their national law into line with regional instruments within three years.",
        "The Secretary-General assists the ASEAN Chair in monitoring and reviewing progress.");

    private static readonly CanonicalText Second = First.With(
        "3", "Member Countries consider, each under its own law and at a pace comfortable to all, how to give effect to regional instruments.");

    protected override async Task Tell(CancellationToken ct)
    {
        await Meet(ct);
        await Submit(ct);
        await Admit(ct);
        await Consult(ct);
        await OpenFirstRound(ct);
        await TakePositions(ct);
        await FailToClose(ct);
        await GiveReasons(ct);
        await Revise(ct);
        await OpenSecondRound(ct);
        await Agree(ct);
        await Adopt(ct);
    }

    private async Task Meet(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 7, 9), "the community");
        Narrator.Tell(
            "A community is founded and its coordinator started. Eleven ministries, the Chair of the AMM (Philippines in 2026) and the Secretary-General connect, each with a "
            + "certificate of its own.");
        Narrator.Screen.Line();
        Narrator.Screen.Line($"    Folder       {Community.Folder.Path}");
        Narrator.Screen.Line($"    Coordinator  https://{Community.Endpoint}");
        foreach (var office in DemoCommunity.Offices)
        {
            var caller = await Community.Desk(office).Directory.GetCallerAsync(ct);
            Narrator.Expect(caller.Office == "offices/" + office, $"the certificate of {office} stands for it");
        }
    }

    private async Task Submit(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 7, 9, 30), "two members put a proposal forward");
        Narrator.Tell("Indonesia submits \"Developing regional legal frameworks\", item II.A.4 of the Plan of Action. It names Malaysia, which reads it and joins the sponsors.");
        PlannedActivity network = new() { Title = "Network of national focal points on regional legal frameworks", Leads = { "members/IDN", "members/MYS" } };
        Done(await Community.Ministry("idn").Proposals.SubmitAsync(Proposal, "organs/AMM", "II.A.4", First, [network], coSponsors: ["members/MYS"], ct: ct));
        Done(await Community.Ministry("mys").Proposals.SponsorAsync(Proposal, revision: 1, ct));
        var read = await Quote(Proposal, Phase.Submitted, ct);
        Narrator.Expect(read.Sponsors.SequenceEqual(["members/IDN", "members/MYS"]), "Indonesia and Malaysia are its sponsors");
    }

    private async Task Admit(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 8, 10), "the Chair admits it");
        Narrator.Tell("A ministry cannot admit a proposal, not even its own:");
        await Narrator.Refused(Reason.WrongOffice, () => Community.Ministry("idn").Proposals.AdmitAsync(Proposal, ct));
        Narrator.Tell("The Chair can. It gets the next symbol of the year and enters consultation.");
        Done(await Community.Chair.Proposals.AdmitAsync(Proposal, ct));
        var read = await Quote(Proposal, Phase.Consultation, ct);
        Narrator.Expect(read.Symbol == "ASC/AMM/2026/001", "its symbol is ASC/AMM/2026/001");
    }

    private async Task Consult(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 9, 9), "views are asked");
        Narrator.Tell("The Chair asks every member and the law ministers (ALAWMM) for their views until 23 September.");
        var all = Names.Read.Members.Select(member => member.Member_);
        Done(await Community.Chair.Consultations.OpenAsync(Proposal, all, ["organs/ALAWMM"], Narrator.At(9, 23, 17), ct: ct));
        const string Consultation = Proposal + "/consultations/1";
        Done(await Community.Ministry("sgp").Consultations.GiveAsync(Consultation, CitedDocument.Of("Singapore welcomes the focal points and can host the first meeting."), ct: ct));
        Done(await Community.Ministry("tha").Consultations.GiveAsync(Consultation, CitedDocument.Of("Thailand asks what three years in clause 3 would mean for its parliament."), ct: ct));
        Narrator.Tell("Singapore and Thailand answer. The Secretary-General, who monitors, sees who is awaited:");
        await Quote(Proposal, Phase.Consultation, ct);
        var pending = await Community.SecretaryGeneral.Monitoring.ListPendingAsync(proposal: Proposal, ct: ct).ToListAsync(ct);
        Narrator.Expect(pending.Count == 10 && pending.All(item => item.Kind == PendingKind.View), "nine members and one body are awaited");
    }
}
