namespace AscConsensus.Engine.Tests.Groups;

/// <summary>A group studies, proposes text within its mandate and reports; it adopts nothing (Plan of Action, VI.1; design: group convenor).</summary>
public sealed class GroupWorkTests
{
    [Fact]
    public void Puts_a_text_beside_the_sponsors_text()
    {
        var world = InGroupReview("3").With(TheConvenor, RevisingInGroup("group text 1"));

        Assert.Equal((Paper.Named("text 1"), Paper.Named("group text 1")), (world.Proposal.Text.Text, TheGroupOf(world).Texts[0].Text.Text));
        Assert.Equal(1U, TheGroupOf(world).Texts[0].DepartsFrom);
    }

    [Fact]
    public void A_sponsor_takes_the_groups_text_over_by_citing_it()
    {
        var world = InGroupReview("3").With(TheConvenor, RevisingInGroup("group text 1")).With(Indonesia, Revising("group text 1"));

        Assert.Equal((2U, Paper.Named("group text 1")), (world.Proposal.Text.Number, world.Proposal.Text.Text));
    }

    [Fact]
    public void Keeps_the_clauses_outside_its_mandate_in_their_order_and_adds_none()
    {
        InGroupReview("3").When(TheConvenor, RevisingInGroup("group text 1").But(act => act.Text.Clauses.Add("4")))
            .ThenRefused(Reason.OutsideMandate, "Clauses outside the mandate of groups/2026-1 stay, in their order, and none is added: 1, 2.");
        InGroupReview().With(TheConvenor, RevisingInGroup("group text 1").But(act => act.Text.Clauses.Add("4")));
        InGroupReview("3").With(TheConvenor, RevisingInGroup("group text 1").But(act => act.Text.Clauses.Remove("3")));
        InGroupReview("3").When(TheConvenor, RevisingInGroup("group text 1").But(act => act.Text.Clauses.Remove("1")))
            .ThenRefused(Reason.OutsideMandate, "Clauses outside the mandate of groups/2026-1 stay, in their order, and none is added: 1, 2.");
        InGroupReview("3").When(TheConvenor, RevisingInGroup("group text 1").But(act => (act.Text.Clauses[0], act.Text.Clauses[1]) = ("2", "1")))
            .ThenRefused(Reason.OutsideMandate, "Clauses outside the mandate of groups/2026-1 stay, in their order, and none is added: 1, 2.");
        InGroupReview().With(TheConvenor, RevisingInGroup("group text 1").But(act => act.Text.Clauses.Remove("1")));
    }

    [Fact]
    public void Keeps_the_title_unless_the_whole_is_within_its_mandate()
    {
        InGroupReview("3").When(TheConvenor, RevisingInGroup("group text 1").But(act => act.Text.Title = "Another title"))
            .ThenRefused(Reason.OutsideMandate, "The title is outside the mandate of groups/2026-1: it stays \"Developing regional legal frameworks\".");
        InGroupReview().With(TheConvenor, RevisingInGroup("group text 1").But(act => act.Text.Title = "Another title"));
    }

    [Fact]
    public void Binds_the_number_and_the_text_it_departs_from()
    {
        InGroupReview().When(TheConvenor, RevisingInGroup("group text 1").But(act => act.Revision = 2))
            .ThenRefused(Reason.StaleRevision, "The next text of groups/2026-1 is number 1, not 2.");
        InGroupReview().With(Indonesia, Revising("text 2")).When(TheConvenor, RevisingInGroup("group text 1").But(act => act.DepartsFrom = Paper.Named("text 1").ToByteString()))
            .ThenRefused(Reason.StaleRevision, $"The text of {TheSymbol} is revision 2 ({Paper.Named("text 2").Brief}), not {Paper.Named("text 1").Brief}.");
    }

    [Fact]
    public void Has_no_text_without_a_proposal() => OnThePlan().When(TheConvenor, RevisingInGroup("group text 1"))
        .ThenRefused(Reason.OutsideMandate, "groups/2026-1 works on II.A.4, which has no text.");

    [Fact]
    public void Reaches_a_milestone_once()
    {
        var world = InGroupReview().With(TheConvenor, Reaching(1));

        Assert.Equal(world.Now, TheGroupOf(world).Milestones[0].ReachedAt);
        world.When(TheConvenor, Reaching(1)).ThenRefused(Reason.AlreadyAnswered, "Milestone 1 of groups/2026-1 was reached Thu 3 Sep 2026 10:00 Jakarta (UTC+7).");
        world.When(TheConvenor, Reaching(2)).ThenInvalid("milestone");
    }

    [Fact]
    public void The_convenors_key_is_for_its_own_group() => InGroupReview().When(TheConvenor, Reaching(1).But(act => act.Group = "groups/2026-2"))
        .ThenRefused(Reason.UnknownGroup, "There is no groups/2026-2.");

    [Fact]
    public void The_convenor_of_another_group_may_not_act_for_it()
    {
        var another = new Desk(Office.ConvenorOf("groups/2026-2"), "");
        InGroupReview().WithDecision(DecisionPurpose.Group, "II.A.4").With(TheChair, SettingUp().But(act => (act.PlanItem, act.MeetingDecision) = ("II.A.4", "decisions/2026-2"))).With(Singapore, _ => Credential(another, "second key"))
            .When(another, Reaching(1)).ThenRefused(Reason.WrongOffice, "groups/2026-1 is convened by Singapore; the convenor of groups/2026-2 may not act for it.");
    }

    [Fact]
    public void The_convenors_ministry_alone_enrols_its_key()
    {
        var unkeyed = InConsultation().WithDecision(DecisionPurpose.Group).With(TheChair, SettingUp());

        unkeyed.When(Thailand, _ => Credential(TheConvenor, "key")).ThenRefused(
            Reason.WrongOffice,
            "Credentials of the convenor of groups/2026-1 are changed by Singapore, or by the Secretary-General on its note verbale.");
        unkeyed.With(TheSecretaryGeneral, _ => { var enrol = Credential(TheConvenor, "key"); enrol.Note = Paper.ForMembers("note of Singapore"); return enrol; });
    }

    [Fact]
    public void Names_every_field_that_is_nonsense()
    {
        InGroupReview().ThenEachIsInvalid(
            TheConvenor,
            RevisingInGroup("group text 1"),
            ("group", act => act.Group = "group"),
            ("revision", act => act.Revision = 0),
            ("departs_from", act => act.DepartsFrom = Google.Protobuf.ByteString.Empty),
            ("text.document.distribution", act => act.Text.Document = Paper.Only("group text 1")));
        InGroupReview().ThenEachIsInvalid(TheConvenor, Reaching(1), ("group", act => act.Group = "group"), ("milestone", act => act.Milestone = 0));
    }

    private static World OnThePlan() => InConsultation().WithDecision(DecisionPurpose.Group, "II.A.4").With(TheChair, SettingUp().But(act => act.PlanItem = "II.A.4")).With(Singapore, _ => Credential(TheConvenor, "key"));

    private static Group TheGroupOf(World world) => world.Community.Groups[TheGroup];
}
