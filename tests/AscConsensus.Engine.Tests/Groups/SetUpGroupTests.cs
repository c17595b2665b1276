namespace AscConsensus.Engine.Tests.Groups;

/// <summary>Plan of Action, VI.1: the AMM "may set up ad-hoc groups"; here only by a decision of its meeting.</summary>
public sealed class SetUpGroupTests
{
    private const string Activity = "activities/idn-2026-1-1";

    [Fact]
    public void Begins_the_review_of_a_proposal()
    {
        var world = InGroupReview("3");

        Assert.Equal((Phase.GroupReview, TheGroup), (world.Proposal.Phase, world.Proposal.Group));
        Assert.Equal((Amm, Singapore.Member, GroupState.Working), (TheGroupOf(world).Organ, TheGroupOf(world).Convenor, TheGroupOf(world).State));
    }

    [Fact]
    public void Works_on_an_activity_or_an_item_of_the_Plan_too()
    {
        var world = Adopted().WithDecision(DecisionPurpose.Group, Activity).WithDecision(DecisionPurpose.Group, "II.A.4")
            .With(TheChair, SettingUp().But(act => (act.Activity, act.Group) = (Activity, TheGroup)))
            .With(TheChair, SettingUp().But(act => (act.PlanItem, act.MeetingDecision) = ("II.A.4", "decisions/2026-2")));

        Assert.Equal([Activity, "II.A.4"], world.Community.Groups.Items.Select(group => group.Subject));
    }

    [Fact]
    public void Is_not_the_Chairs_alone() => InConsultation().When(TheChair, SettingUp())
        .ThenRefused(Reason.UnknownDecision, "There is no decisions/2026-1.");

    [Fact]
    public void Is_on_a_decision_on_that_subject()
    {
        InConsultation().WithDecision(DecisionPurpose.Group, "II.A.4").When(TheChair, SettingUp())
            .ThenRefused(Reason.DecisionDoesNotFit, $"decisions/2026-1 decides on a group on II.A.4, not on a group on {TheSymbol}.");
        InConsultation().WithDecision(DecisionPurpose.Group).When(TheChair, SettingUp().But(act => act.PlanItem = "II.A.4"))
            .ThenRefused(Reason.DecisionDoesNotFit, $"decisions/2026-1 decides on a group on {TheSymbol}, not on a group on II.A.4.");
    }

    [Fact]
    public void Reviews_a_proposal_in_consultation_only() => OpenRound(Rules.Charter).WithDecision(DecisionPurpose.Group).When(TheChair, SettingUp())
        .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in a round of positions: to refer it to a group is possible only while it is in consultation.");

    [Fact]
    public void Is_the_next_of_the_year() => Decided().When(TheChair, SettingUp().But(act => act.Group = "groups/2026-2"))
        .ThenRefused(Reason.MovedMeanwhile, "The next group is groups/2026-1, not groups/2026-2.");

    [Fact]
    public void Has_clauses_of_the_text_as_its_mandate() => Decided().When(TheChair, SettingUp("9"))
        .ThenRefused(Reason.UnknownClause, "Revision 1 has no clause 9.");

    [Fact]
    public void Has_members_of_the_community() => Decided().When(TheChair, SettingUp().But(act => act.Members.Add("members/PNG")))
        .ThenRefused(Reason.UnknownMember, "members/PNG is not a member on 3 Sep 2026.");

    [Fact]
    public void Reports_in_the_future() => Decided().When(TheChair, SettingUp().But(act => act.DueTime = World.InstantOf("2026-09-03 10:00").ToTimestamp()))
        .ThenRefused(Reason.DueDateNotLawful, "A report cannot be due Thu 3 Sep 2026 10:00 Jakarta (UTC+7): that has passed.");

    [Fact]
    public void Works_on_something_that_there_is()
    {
        Decided().When(TheChair, SettingUp().But(act => act.Proposal = TheOther)).ThenRefused(Reason.UnknownProposal, $"There is no {TheOther}.");
        Decided().When(TheChair, SettingUp().But(act => act.Activity = Activity)).ThenRefused(Reason.UnknownActivity, $"There is no {Activity}.");
        Decided().When(TheChair, SettingUp().But(act => act.PlanItem = "IX")).ThenRefused(Reason.UnknownSubject, "The Plan of Action has no item IX.");
    }

    [Fact]
    public void Names_every_field_that_is_nonsense() => Decided().ThenEachIsInvalid(
        TheChair,
        SettingUp(),
        ("group", act => act.Group = "groups/1"),
        ("subject", act => act.ClearSubject()),
        ("proposal", act => act.Proposal = TheSymbol),
        ("title", act => act.Title = ""),
        ("mandate", act => act.Mandate = null),
        ("mandate.distribution", act => act.Mandate = Paper.Only("mandate")),
        ("clauses", act => act.Clauses.Add("A")),
        ("members, convenor", act => act.Members.Clear()),
        ("members", act => act.Members.Add(Singapore.Member)),
        ("convenor", act => act.Convenor = Malaysia.Member),
        ("due_time", act => act.DueTime = null),
        ("milestones.title, milestones.due_date", act => act.Milestones.Add(new Milestone())),
        ("meeting_decision", act => act.MeetingDecision = ""));

    private static World Decided() => InConsultation().WithDecision(DecisionPurpose.Group);

    private static Group TheGroupOf(World world) => world.Community.Groups[TheGroup];
}
