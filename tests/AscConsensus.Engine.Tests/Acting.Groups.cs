namespace AscConsensus.Engine.Tests;

// Ad-hoc groups: the first of 2026, convened by Singapore.
internal static partial class Acting
{
    /// <summary>On the proposal, with these clauses as its mandate; on the latest decision of a meeting.</summary>
    public static Func<World, SetUpGroup> SettingUp(params string[] clauses) => world => new SetUpGroup
    {
        Group = world.Community.Groups.Next(ResourceName.Groups, world.Community.DateAt(world.Now).Year),
        Proposal = Story.TheProposal,
        Title = "Definitions",
        Mandate = Paper.ForMembers("mandate"),
        Clauses = { clauses },
        Convenor = Singapore.Member,
        Members = { Singapore.Member, Thailand.Member, VietNam.Member },
        DueTime = World.InstantOf("2026-10-30 17:00").ToTimestamp(),
        Milestones = { new Milestone { Title = "First reading", DueDate = "2026-10-10" } },
        MeetingDecision = "decisions/2026-1",
    };

    public static Func<World, ReviseGroupText> RevisingInGroup(string text) => world => new ReviseGroupText
    {
        Group = TheGroup,
        Revision = (uint)world.Community.Groups[TheGroup].Texts.Length + 1,
        DepartsFrom = Present(world),
        Text = TextOf(text),
    };

    public static Func<World, ReachMilestone> Reaching(uint milestone) => _ => new ReachMilestone { Group = TheGroup, Milestone = milestone };

    /// <summary>On the sponsors' text, with agreement on these clauses.</summary>
    public static Func<World, ReportFromGroup> Reporting(bool final, params string[] agreed) => world => new ReportFromGroup
    {
        Group = TheGroup,
        Report = Paper.ForMembers($"report {world.Community.Groups.Find(TheGroup)?.Reports.Length + 1}"),
        Final = final,
        TextFingerprint = Present(world),
        Findings = { agreed.Select(clause => new ProvisionFinding { Clause = clause, Finding = Finding.Agreed }) },
    };

    public static Func<World, ExtendGroup> ExtendingGroup(string to) => world => new ExtendGroup
    {
        Group = TheGroup,
        OldDueTime = (world.Community.Groups.Find(TheGroup)?.DueAt ?? world.Now).ToTimestamp(),
        NewDueTime = World.InstantOf(to).ToTimestamp(),
        Reasons = Paper.ForMembers("why the group needs more time"),
    };

    public static Func<World, DissolveGroup> Dissolving(string decision) => _ => new DissolveGroup
    {
        Group = TheGroup,
        Reasons = Paper.ForMembers("why the group ends"),
        MeetingDecision = decision,
    };
}
