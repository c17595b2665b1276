namespace AscConsensus.Engine.Tests;

public sealed class ActSubjectTests
{
    private const string Named = "proposals/idn-2026-1";

    public static TheoryData<IAct, string> ActsAndSubjects() => new()
    {
        { new SubmitProposal { Proposal = Named }, Named },
        { new TakePosition { Round = Named + "/rounds/2" }, Named },
        { new GiveView { Consultation = Named + "/consultations/1" }, Named },
        { new MakeRequest { Request = Named + "/requests/1" }, Named },
        { new RaiseObjection { Proposal = Named }, Named },
        { new SetUpGroup { Group = "groups/2026-1", Proposal = Named }, Named },
        { new SetUpGroup { Group = "groups/2026-1", PlanItem = "VI.1" }, "groups/2026-1" },
        { new ReportFromGroup { Group = "groups/2026-1" }, "groups/2026-1" },
        { new RecordMeetingDecision { Decision = "decisions/2026-1", Proposal = Named }, Named },
        { new RecordMeetingDecision { Decision = "decisions/2026-1", Round = Named + "/rounds/1" }, "decisions/2026-1" },
        { new ContestDecision { Decision = "decisions/2026-1" }, "decisions/2026-1" },
        { new FormPackage { Package = "packages/2026-1", Proposals = { Named } }, "packages/2026-1" },
        { new SendReminder { Resource = Named + "/rounds/1" }, Named },
        { new SendReminder { Resource = "groups/2026-1/milestones/1" }, "groups/2026-1" },
        { new TakePosition { Round = "proposals/idn-2026-01/rounds/2" }, "" },
        { new TakePosition { Round = "proposals/" }, "" },
        { new TakePosition(), "" },
        { new GiveConsent { Organ = "organs/AMM" }, "" },
        { new AddMember { Member = "members/IDN" }, "" },
        { new FoundCommunity { EngineVersion = 1 }, "" },
        { new RevokeCredential(), "" },
    };

    [Theory]
    [MemberData(nameof(ActsAndSubjects))]
    public void Is_what_the_act_names_or_what_that_belongs_to(IAct act, string subject)
    {
        Assert.Equal(subject, ActSubject.Of(act).ToString());
        Assert.Equal(subject == Named ? Named : "", ActSubject.ProposalOf(act));
    }

    [Fact]
    public void What_concerns_a_proposal_is_found_by_its_own_name_too()
    {
        var decided = Story.InConsultation().With(TheChair, Deciding("Shall it be returned?")).With(TheChair, Deciding("Which day suits?").But(act => act.Proposal = ""));
        Assert.Equal([Named, "decisions/2026-1"], decided.Community.SubjectsOf(decided.Proposal));
    }

    [Fact]
    public void A_package_that_it_has_left_concerns_it_still()
    {
        var left = Packages.PackageTests.Packed().WithDecision(DecisionPurpose.Shelving).With(TheChair, Shelving(decision: "decisions/2026-1"));
        Assert.Equal([Named, Story.ThePackage, "decisions/2026-1"], left.Community.SubjectsOf(left.Proposal));
    }

    [Fact]
    public void A_decision_to_end_its_group_concerns_it()
    {
        var ending = Story.InGroupReview().WithDecision(DecisionPurpose.GroupEnd, Story.TheGroup);
        Assert.Equal([Named, Story.TheGroup, "decisions/2026-1", "decisions/2026-2"], ending.Community.SubjectsOf(ending.Proposal));
    }
}
