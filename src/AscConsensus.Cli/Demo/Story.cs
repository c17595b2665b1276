using AscConsensus.Client;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>One proposal from submission to adoption. Each scene says what should come out, and the story ends where it does not.</summary>
internal sealed partial class Story(DemoCommunity community, Narrator narrator)
{
    public const string Proposal = "proposals/idn-2026-1";

    private const string FirstRound = Proposal + "/rounds/1";
    private const string SecondRound = Proposal + "/rounds/2";

    private readonly List<Receipt> receipts = [];
    private Names? names;

    public async Task Play(CancellationToken ct)
    {
        narrator.Screen.Paragraph(
            "This is a demonstration. The eleven members, the ASEAN Ministerial Meeting (AMM) and the Plan of Action are real; every text, position and date "
            + "here is invented for illustration, and no government has said any of it.");
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
        await CheckTheRecord(ct);
    }

    private async Task Meet(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(9, 7, 9), "the community");
        names = new(await community.SecretaryGeneral.Directory.GetCommunityAsync(ct));
        narrator.Tell(
            "A community is founded and its coordinator started. Eleven ministries, the Chair of the AMM (Philippines in 2026) and the Secretary-General connect, each with a "
            + "certificate of its own.");
        narrator.Screen.Line();
        narrator.Screen.Line($"    Folder       {community.Folder.Path}");
        narrator.Screen.Line($"    Coordinator  https://{community.Endpoint}");
        foreach (var office in DemoCommunity.Offices)
        {
            var caller = await community.Desk(office).Directory.GetCallerAsync(ct);
            Narrator.Expect(caller.Office == "offices/" + office, $"the certificate of {office} stands for it");
        }
    }

    private async Task Submit(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(9, 7, 9, 30), "two members put a proposal forward");
        narrator.Tell("Indonesia submits \"Developing regional legal frameworks\", item II.A.4 of the Plan of Action. Malaysia reads it and joins the sponsors.");
        PlannedActivity network = new() { Title = "Network of national focal points on regional legal frameworks", Leads = { "members/IDN", "members/MYS" } };
        Done(await community.Ministry("idn").Proposals.SubmitAsync(Proposal, "organs/AMM", "II.A.4", DemoTexts.First, [network], ct: ct));
        Done(await community.Ministry("mys").Proposals.SponsorAsync(Proposal, revision: 1, ct));
        var read = await Quote(Phase.Submitted, ct);
        Narrator.Expect(read.Sponsors.SequenceEqual(["members/IDN", "members/MYS"]), "Indonesia and Malaysia are its sponsors");
    }

    private async Task Admit(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(9, 8, 10), "the Chair admits it");
        narrator.Tell("A ministry cannot admit a proposal, not even its own:");
        await narrator.Refused(Reason.WrongOffice, () => community.Ministry("idn").Proposals.AdmitAsync(Proposal, ct));
        narrator.Tell("The Chair can. It gets the next symbol of the year and enters consultation.");
        Done(await community.Chair.Proposals.AdmitAsync(Proposal, ct));
        var read = await Quote(Phase.Consultation, ct);
        Narrator.Expect(read.Symbol == "ASC/AMM/2026/001", "its symbol is ASC/AMM/2026/001");
    }

    private async Task Consult(CancellationToken ct)
    {
        narrator.Scene(Narrator.At(9, 9, 9), "views are asked");
        narrator.Tell("The Chair asks every member and the law ministers (ALAWMM) for their views until 23 September.");
        var all = names!.Read.Members.Select(member => member.Member_);
        Done(await community.Chair.Consultations.OpenAsync(Proposal, all, ["organs/ALAWMM"], Narrator.At(9, 23, 17), ct: ct));
        const string Consultation = Proposal + "/consultations/1";
        Done(await community.Ministry("sgp").Consultations.GiveAsync(Consultation, CitedDocument.Of("Singapore welcomes the focal points and can host the first meeting."), ct: ct));
        Done(await community.Ministry("tha").Consultations.GiveAsync(Consultation, CitedDocument.Of("Thailand asks what three years in clause 3 would mean for its parliament."), ct: ct));
        narrator.Tell("Singapore and Thailand answer. The Secretary-General, who monitors, sees who is awaited:");
        await Quote(Phase.Consultation, ct);
        var pending = await community.SecretaryGeneral.Monitoring.ListPendingAsync(proposal: Proposal, ct: ct).ToListAsync(ct);
        Narrator.Expect(pending.Count == 10 && pending.All(item => item.Kind == PendingKind.View), "nine members and one body are awaited");
    }

    private void Done(Receipt receipt) => receipts.Add(receipt);

    private async Task<Proposal> Quote(Phase phase, CancellationToken ct)
    {
        var read = await community.SecretaryGeneral.Proposals.GetAsync(Proposal, ct);
        Narrator.Expect(read.Phase == phase, $"the proposal is in phase {phase}, not {read.Phase}");
        narrator.Quote(read.Sentence);
        return read;
    }

    private async Task<Round> Show(string round, CancellationToken ct)
    {
        var read = await community.SecretaryGeneral.Rounds.GetAsync(round, ct);
        narrator.Screen.Line();
        RoundView.ShowPositions(narrator.Screen, names!, read, "    ");
        narrator.Quote(read.Standing.Sentence);
        return read;
    }
}
