using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using Office = AscConsensus.Engine.Office;

namespace AscConsensus.Cli;

/// <summary>An ad-hoc group works on one clause under its mandate; its sponsors take its words over, and those are adopted.</summary>
internal sealed partial class GroupChapter(DemoCommunity community, Narrator narrator) : Chapter(community, narrator)
{
    private const string Proposal = "proposals/idn-2026-1";
    private const string TheRound = Proposal + "/rounds/1";
    private const string TheGroup = "groups/2026-1";

    private static readonly string[] Members = ["members/IDN", "members/SGP", "members/THA", "members/VNM"];

    private static readonly CanonicalText First = DemoText.Of(
        "Voluntary briefings on security developments",
        "Member Countries may brief each other, of their own will, on developments that bear on regional security.",
        "Briefings are given at the Senior Officials' Meeting, at the end of its agenda.",
        "Each Member Country gives a briefing once a year.",
        "What is said in a briefing is not published.");

    private static readonly CanonicalText OfTheGroup = First.With(
        "3", "A Member Country that wishes to brief the others says so to the Chair a month before; none is asked why it does not.");

    protected override async Task Tell(CancellationToken ct)
    {
        await PutForward(ct);
        await SetUp(ct);
        await GiveTheConvenorItsKey(ct);
        await Write(ct);
        await Report(ct);
        await TakeOver(ct);
        await Adopt(ct);
    }

    private async Task PutForward(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 7, 10), "a clause that divides");
        Narrator.Tell(
            "Indonesia puts voluntary briefings on security developments forward (item III.A.1 of the Plan of Action), and the Chair admits it. Members like it, but clause 3 speaks of a briefing "
            + "\"once a year\", and that is not what some of them call voluntary.");
        await PutForward("idn", "III.A.1", First, ct);
        await Quote(Proposal, Phase.Consultation, ct);
    }

    private async Task SetUp(CancellationToken ct)
    {
        var group = new SetUpGroup
        {
            Proposal = Proposal,
            Title = "Working out clause 3",
            Clauses = { "3" },
            Convenor = "members/SGP",
            Members = { Members },
            DueTime = Narrator.At(10, 16, 17).ToTimestamp(),
            Milestones = { new Milestone { Title = "A first wording of clause 3", DueDate = "2026-10-02" } },
            MeetingDecision = "decisions/2026-1",
        };
        var mandate = CitedDocument.Of("To find words for clause 3 that all can join, and to report to the AMM.");
        Narrator.Scene(Narrator.At(9, 21, 11), "the ministers set up a group");
        Narrator.Tell("The AMM may set up ad-hoc groups (Plan of Action, VI.1); its Chair alone may not:");
        await Narrator.Refused(Reason.UnknownDecision, () => Community.Chair.Groups.SetUpAsync(group, mandate, ct));
        Narrator.Tell("The ministers meet and decide it. The Chair records the decision and enters the group: four members, convened by Singapore, on clause 3 and nothing else.");
        var decision = new RecordMeetingDecision { Organ = "organs/AMM", HeldDate = "2026-09-21", Question = "Shall an ad-hoc group work on clause 3?", Proposal = Proposal, Purpose = DecisionPurpose.Group };
        Done(await Community.Chair.Meetings.RecordAsync(decision, CitedDocument.Of("The AMM sets up an ad-hoc group on clause 3, convened by Singapore, to report by 16 October."), ct: ct));
        Done(await Community.Chair.Groups.SetUpAsync(group, mandate, ct));
        await Quote(Proposal, Phase.GroupReview, ct);
        await QuoteGroup(GroupState.Working, ct);
    }

    private async Task GiveTheConvenorItsKey(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 22, 9), "the convenor's own key");
        Narrator.Tell("A convenor acts for the group, not for its country, so it acts with a certificate of its own. Whose key that is, is for its ministry to say. Malaysia may not:");
        var office = Office.ConvenorOf(TheGroup);
        var enrolments = Community.Issue(office, $"the convenor of {TheGroup}");
        await Narrator.Refused(Reason.WrongOffice, () => Community.Ministry("mys").Directory.EnrolCredentialAsync(enrolments[0], ct: ct));
        Narrator.Tell("Singapore enrols its keys: the one by which the convenor's desk connects, and the one by which it signs.");
        foreach (var enrolment in enrolments)
        {
            Done(await Community.Ministry("sgp").Directory.EnrolCredentialAsync(enrolment, ct: ct));
        }

        Narrator.Expect((await Convenor.Directory.GetCallerAsync(ct)).Office == office.ToString(), "the certificate stands for the convenor");
    }

    private async Task Adopt(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 12, 10), "the round");
        Narrator.Tell("The Chair puts revision 2 to the members, due on 26 October. The group has adopted nothing; the members do, each for itself.");
        Done(await Community.Chair.Rounds.OpenAsync(Proposal, Narrator.At(10, 26, 17), new() { Revision = 2 }, ct));
        await Quote(TheRound, StandingKind.NotYetDue, ct);
        Narrator.Scene(Narrator.At(10, 19, 14), "agreement");
        Narrator.Tell("Every member supports the text. The Chair closes the round as adopted.");
        await Take(TheRound, Stance.Support, DemoCommunity.Members, ct);
        await Quote(TheRound, StandingKind.Reached, ct);
        Done(await Community.Chair.Rounds.CloseAsync(TheRound, Outcome.Adopted, ct: ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(TheRound, ct));
        await Quote(Proposal, Phase.Adopted, ct);
    }
}
