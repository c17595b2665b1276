namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>The Chair cannot bury a proposal: it goes back by all its sponsors' consent or on a meeting's decision, with reasons.</summary>
public sealed class ReturnProposalTests
{
    // Whom it concerns could not read why.
    [Fact]
    public void Reasons_and_reports_are_for_every_member_to_read()
    {
        InConsultation().ThenEachIsInvalid(TheChair, Returning(), ("reasons.distribution", act => act.Reasons = Paper.Only("why", TheChair)));
        InConsultation().ThenEachIsInvalid(TheChair, Shelving(), ("reasons.distribution", act => act.Reasons = Paper.Only("why", TheChair)));
        Adopted().ThenEachIsInvalid(Thailand, Correcting("mended"), ("reasons.distribution", act => act.Reasons = Paper.Only("why", Thailand)));
        InGroupReview().ThenEachIsInvalid(TheConvenor, Reporting(final: false), ("report.distribution", act => act.Report = Paper.Only("report", TheConvenor)));
    }

    [Fact]
    public void Goes_back_to_the_sponsors() => Assert.Equal(Phase.Returned, Decided(Submitted()).With(TheChair, Returning()).Proposal.Phase);

    [Fact]
    public void Goes_back_from_consultation_too() => Assert.Equal(Phase.Returned, Decided(InConsultation()).With(TheChair, Returning()).Proposal.Phase);

    [Fact]
    public void Discontinues_an_open_round()
    {
        var world = Decided(OpenRound(Rules.Charter).With(VietNam, Stance.Objection)).With(TheChair, Returning());

        Assert.Equal((Phase.Returned, RoundState.Discontinued), (world.Proposal.Phase, world.Round.State));
        Assert.Equal(VietNam.Member, Assert.Single(world.Proposal.Objections).Member);
    }

    [Fact]
    public void Is_not_the_Chairs_alone() => Submitted()
        .When(TheChair, Returning())
        .ThenRefused(
            Reason.ConsentMissing,
            "The Chair does not do this alone to proposals/idn-2026-1: all its sponsors consent to its return, or a meeting decides it; awaited: Indonesia, Singapore.");

    [Fact]
    public void Is_not_on_a_decision_about_something_else() => Submitted()
        .With(TheChair, Deciding("Shall the AMM meet in May?").But(act => act.Proposal = ""))
        .When(TheChair, Returning())
        .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 was recorded without a purpose: no act rests on it.");

    [Fact]
    public void Is_not_on_a_decision_that_a_member_objected_to() => Submitted()
        .With(TheChair, Permitting(DecisionPurpose.Return).But(act => act.Objections.Add(new VoicedObjection { Member = Indonesia.Member })))
        .When(TheChair, Returning())
        .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 was not taken by consensus: Indonesia objected in the room.");

    [Fact]
    public void Is_not_on_a_decision_that_there_is_not() => Submitted()
        .When(TheChair, Returning().But(act => act.MeetingDecision = "decisions/2026-9"))
        .ThenRefused(Reason.UnknownDecision, "There is no decisions/2026-9.");

    [Fact]
    public void Is_refused_once_consensus_stands_reached() => Decided(OpenRound(Rules.Charter)).WithEach(Ministries, Stance.Support)
        .When(TheChair, Returning())
        .ThenRefused(Reason.StandingForbidsOutcome, "Consensus reached: no member objects and none is awaited. Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void Is_refused_once_decided() => Adopted()
        .When(TheChair, Returning())
        .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is adopted: to return it is possible only while it is submitted or in consultation or in a round of positions.");

    [Fact]
    public void Is_for_the_chair_of_its_organ() => Submitted()
        .When(TheChairOfSom, Returning())
        .ThenRefused(Reason.WrongOffice, "proposals/idn-2026-1 is before the AMM; the Chair of the SOM may not act on it.");

    [Fact]
    public void Needs_a_proposal() => Founded().When(TheChair, Returning()).ThenRefused(Reason.UnknownProposal, "There is no proposals/idn-2026-1.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Submitted().ThenEachIsInvalid(
        TheChair,
        Returning(),
        ("proposal", act => act.Proposal = "idn-2026-1"),
        ("reasons", act => act.Reasons = null),
        ("meeting_decision", act => act.MeetingDecision = "minutes of May"));

    private static World Decided(World world) => world.With(TheChair, Permitting(DecisionPurpose.Return));
}
