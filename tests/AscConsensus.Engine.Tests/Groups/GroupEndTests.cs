namespace AscConsensus.Engine.Tests.Groups;

/// <summary>Interim and final reports by provision, extension and dissolution. A final report decides nothing: the proposal goes back to consultation (design, 2).</summary>
public sealed class GroupEndTests
{
    private const string Dissolved = "groups/2026-1 was dissolved on Thu 3 Sep 2026 10:00 Jakarta (UTC+7): its work on ASC/AMM/2026/001 has ended.";

    [Fact]
    public void An_interim_report_ends_nothing()
    {
        var world = InGroupReview("3").With(TheConvenor, Reporting(final: false));

        Assert.Equal((Phase.GroupReview, GroupState.Working), (world.Proposal.Phase, TheGroupOf(world).State));
        Assert.False(Assert.Single(TheGroupOf(world).Reports).IsFinal);
    }

    [Fact]
    public void The_final_report_ends_the_review()
    {
        var world = InGroupReview("3").With(TheConvenor, Reporting(final: true, "3"));

        Assert.Equal((Phase.Consultation, null), (world.Proposal.Phase, world.Proposal.Group));
        Assert.Equal((GroupState.Reported, Finding.Agreed), (TheGroupOf(world).State, TheGroupOf(world).Reports[0].Findings[0].Finding));
    }

    [Fact]
    public void Its_convenors_key_ends_with_it() => InGroupReview("3").With(TheConvenor, Reporting(final: true, "3"))
        .When(TheConvenor, Reaching(1))
        .ThenRefused(Reason.GroupEnded, $"groups/2026-1 reported finally on Thu 3 Sep 2026 10:00 Jakarta (UTC+7): its work on {TheSymbol} has ended.");

    [Fact]
    public void The_final_report_speaks_on_every_clause_of_the_mandate_and_no_other()
    {
        InGroupReview("2", "3").When(TheConvenor, Reporting(final: true, "3")).ThenInvalid("findings");
        InGroupReview("3").When(TheConvenor, Reporting(final: true, "2", "3")).ThenRefused(Reason.OutsideMandate, "Clause 2 is outside the mandate of groups/2026-1.");
        InGroupReview("3").When(TheConvenor, Reporting(final: true, "3", "9")).ThenRefused(Reason.UnknownClause, $"The text {Paper.Named("text 1").Brief} has no clause 9.");
        InGroupReview().When(TheConvenor, Reporting(final: true, "2", "3")).ThenInvalid("findings");
    }

    // A clause that a group on the whole text added is to be reported on too.
    [Fact]
    public void Is_on_the_groups_own_text_or_the_sponsors()
    {
        var written = InGroupReview().With(TheConvenor, RevisingInGroup("group text 1").But(act => act.Text.Clauses.Add("3a")));
        Action<ReportFromGroup> onItsOwn = act => act.TextFingerprint = Paper.Named("group text 1").ToByteString();

        written.With(TheConvenor, Reporting(final: true, "1", "2", "3", "3a").But(onItsOwn));
        written.When(TheConvenor, Reporting(final: true, "1", "2", "3").But(onItsOwn)).ThenInvalid("findings");
        written.With(TheConvenor, Reporting(final: true, "1", "2", "3"));
        written.When(TheConvenor, Reporting(final: true, "3").But(act => act.TextFingerprint = Paper.Named("text 0").ToByteString()))
            .ThenRefused(Reason.StaleRevision, $"The text {Paper.Named("text 0").Brief} is neither the present text of groups/2026-1 nor that of {TheSymbol}.");
    }

    [Fact]
    public void Is_on_no_text_without_a_proposal()
    {
        var world = InConsultation().WithDecision(DecisionPurpose.Group, "II.A.4").With(TheChair, SettingUp().But(act => act.PlanItem = "II.A.4")).With(Singapore, _ => Credential(TheConvenor, "key"));

        world.When(TheConvenor, Reporting(final: true)).ThenInvalid("text_fingerprint");
        Assert.Equal(GroupState.Reported, TheGroupOf(world.With(TheConvenor, Reporting(final: true).But(act => act.TextFingerprint = Google.Protobuf.ByteString.Empty))).State);
        InGroupReview().When(TheConvenor, Reporting(final: false).But(act => act.TextFingerprint = Google.Protobuf.ByteString.Empty)).ThenInvalid("text_fingerprint");
    }

    [Fact]
    public void Is_given_more_time_forward_only()
    {
        Assert.Equal(World.InstantOf("2026-11-30 17:00"), TheGroupOf(InGroupReview().At("2026-11-01 09:00").With(TheChair, ExtendingGroup("2026-11-30 17:00"))).DueAt);
        InGroupReview().When(TheChair, ExtendingGroup("2026-10-30 17:00"))
            .ThenRefused(Reason.DueDateNotLawful, "The report of groups/2026-1 is due Fri 30 Oct 2026 17:00 Jakarta (UTC+7): a due date moves only forward.");
        InGroupReview().At("2026-11-20 09:00").When(TheChair, ExtendingGroup("2026-11-10 17:00"))
            .ThenRefused(Reason.DueDateNotLawful, "A report cannot be due Tue 10 Nov 2026 17:00 Jakarta (UTC+7): that has passed.");
        InGroupReview().When(TheChair, ExtendingGroup("2026-11-30 17:00").But(act => act.OldDueTime = act.NewDueTime))
            .ThenRefused(Reason.MovedMeanwhile, "The report of groups/2026-1 is due Fri 30 Oct 2026 17:00 Jakarta (UTC+7), not Mon 30 Nov 2026 17:00 Jakarta (UTC+7).");
        InGroupReview().When(TheChairOfSom, ExtendingGroup("2026-11-30 17:00"))
            .ThenRefused(Reason.WrongOffice, "groups/2026-1 is of the AMM; the Chair of the SOM may not act on it.");
    }

    [Fact]
    public void Is_dissolved_by_another_decision_of_the_meeting()
    {
        var dissolved = InGroupReview().WithDecision(DecisionPurpose.GroupEnd, TheGroup).With(TheChair, Dissolving("decisions/2026-2"));

        Assert.Equal((Phase.Consultation, GroupState.Dissolved), (dissolved.Proposal.Phase, TheGroupOf(dissolved).State));
        dissolved.When(TheChair, Dissolving("decisions/2026-2")).ThenRefused(Reason.GroupEnded, Dissolved);
        InGroupReview().When(TheChair, Dissolving("decisions/2026-1"))
            .ThenRefused(Reason.DecisionDoesNotFit, $"decisions/2026-1 decides on a group on {TheSymbol}, not on the end of groups/2026-1.");
        InGroupReview().When(TheChair, Dissolving("decisions/2026-2")).ThenRefused(Reason.UnknownDecision, "There is no decisions/2026-2.");
    }

    [Fact]
    public void Ends_with_the_proposal_it_reviews()
    {
        var withdrawn = InGroupReview().With(Indonesia, Withdrawing()).With(Singapore, Withdrawing());
        var shelved = InGroupReview().WithDecision(DecisionPurpose.Shelving).With(TheChair, Shelving(decision: "decisions/2026-2"));

        Assert.Equal((Phase.Withdrawn, GroupState.Dissolved), (withdrawn.Proposal.Phase, TheGroupOf(withdrawn).State));
        Assert.Equal((Phase.Shelved, GroupState.Dissolved, null), (shelved.Proposal.Phase, TheGroupOf(shelved).State, shelved.Proposal.Group));
    }

    [Fact]
    public void Says_where_it_stands()
    {
        var world = InGroupReview();

        Assert.Equal(
            $"groups/2026-1 has been working on {TheSymbol} since Thu 3 Sep 2026 10:00 Jakarta (UTC+7); awaited: the report of Singapore, its convenor; next milestone by 10 Oct 2026: First reading. Due Fri 30 Oct 2026 17:00 Jakarta (UTC+7).",
            GroupSentence.Of(world.Community, TheGroupOf(world), world.Now));
        Assert.EndsWith("its convenor. Was due Fri 30 Oct 2026 17:00 Jakarta (UTC+7).", GroupSentence.Of(world.With(TheConvenor, Reaching(1)).Community, TheGroupOf(world.With(TheConvenor, Reaching(1))), World.InstantOf("2026-11-01 09:00")), StringComparison.Ordinal);
        var dissolved = world.WithDecision(DecisionPurpose.GroupEnd, TheGroup).With(TheChair, Dissolving("decisions/2026-2"));
        Assert.Equal(Dissolved, GroupSentence.Of(dissolved.Community, TheGroupOf(dissolved), dissolved.Now));
    }

    [Fact]
    public void Names_every_field_that_is_nonsense()
    {
        InGroupReview().ThenEachIsInvalid(
            TheConvenor,
            Reporting(final: false, "1"),
            ("group", act => act.Group = "group"),
            ("report", act => act.Report = null),
            ("text_fingerprint", act => act.TextFingerprint = Google.Protobuf.ByteString.CopyFromUtf8("text")),
            ("findings.clause, findings.finding", act => act.Findings.Add(new ProvisionFinding())),
            ("findings", act => act.Findings.Add(act.Findings[0])));
        InGroupReview().ThenEachIsInvalid(TheChair, ExtendingGroup("2026-11-30 17:00"), ("group", act => act.Group = "group"), ("old_due_time", act => act.OldDueTime = null), ("new_due_time", act => act.NewDueTime = null), ("reasons", act => act.Reasons = null));
        InGroupReview().ThenEachIsInvalid(TheChair, Dissolving("decisions/2026-2"), ("group", act => act.Group = "group"), ("reasons", act => act.Reasons = null), ("meeting_decision", act => act.MeetingDecision = ""));
    }

    private static Group TheGroupOf(World world) => world.Community.Groups[TheGroup];
}
