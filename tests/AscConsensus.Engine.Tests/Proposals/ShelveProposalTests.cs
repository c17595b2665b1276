namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>Set aside without prejudice; the Chair cannot bury a proposal (design, 2: shelve needs the sponsors' consent or a meeting's decision).</summary>
public sealed class ShelveProposalTests
{
    [Fact]
    public void Is_set_aside_by_its_sponsors_consent_which_is_used_up()
    {
        var world = Consented(InConsultation()).With(TheChair, Shelving(returning: "2027-03-01"));

        Assert.Equal((Phase.Shelved, new NodaTime.LocalDate(2027, 3, 1)), (world.Proposal.Phase, world.Proposal.ReturnDate));
        Assert.Empty(world.Proposal.Consents);
    }

    [Fact]
    public void Is_not_the_Chairs_alone() => InConsultation().With(Indonesia, Consenting(ConsentKind.Shelving)).When(TheChair, Shelving())
        .ThenRefused(Reason.ConsentMissing, $"The Chair does not do this alone to {TheSymbol}: all its sponsors consent to its shelving, or a meeting decides it; awaited: Singapore.");

    [Fact]
    public void Is_set_aside_on_a_meetings_decision() => Assert.Equal(Phase.Shelved, InConsultation().WithDecision(DecisionPurpose.Shelving).With(TheChair, Shelving(decision: "decisions/2026-1")).Proposal.Phase);

    [Fact]
    public void Discontinues_an_open_round()
    {
        var world = Consented(OpenRound(Rules.Charter).With(VietNam, Stance.Objection)).With(TheChair, Shelving());

        Assert.Equal((Phase.Shelved, RoundState.Discontinued), (world.Proposal.Phase, world.Round.State));
        Assert.False(Assert.Single(world.Proposal.Objections).HasEnded);
    }

    [Fact]
    public void Is_refused_once_consensus_stands_reached() => Consented(OpenRound(Rules.Charter)).WithEach(Ministries, Stance.Support).When(TheChair, Shelving())
        .ThenRefused(Reason.StandingForbidsOutcome, "Consensus reached: no member objects and none is awaited. Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void Comes_back_on_a_day_to_come() => Consented(InConsultation()).When(TheChair, Shelving(returning: "2026-09-02"))
        .ThenRefused(Reason.DueDateNotLawful, "It cannot come back on 2 Sep 2026: that has passed.");

    [Fact]
    public void What_is_with_the_Summit_is_the_Summits_to_shelve() => Consented(WithoutConsensus()).With(TheChair, Referring()).When(TheChair, Shelving())
        .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is referred to the Summit: what the Summit answers is entered.");

    [Fact]
    public void Comes_back_as_it_was()
    {
        var revived = Consented(OpenRound(Rules.Charter).With(VietNam, Stance.Objection)).With(TheChair, Shelving(returning: "2027-03-01")).With(TheChair, Reviving());

        Assert.Equal((Phase.Consultation, null), (revived.Proposal.Phase, revived.Proposal.ReturnDate));
        Assert.False(Assert.Single(revived.Proposal.Objections).HasEnded);
        revived.When(TheChair, Reviving()).ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in consultation: to revive it is possible only while it is shelved.");
    }

    [Fact]
    public void Is_for_the_chair_of_its_organ()
    {
        Consented(InConsultation()).When(TheChairOfSom, Shelving()).ThenRefused(Reason.WrongOffice, $"{TheSymbol} is before the AMM; the Chair of the SOM may not act on it.");
        Consented(InConsultation()).With(TheChair, Shelving()).When(TheChairOfSom, Reviving()).ThenRefused(Reason.WrongOffice, $"{TheSymbol} is before the AMM; the Chair of the SOM may not act on it.");
    }

    [Fact]
    public void Needs_a_proposal()
    {
        Founded().When(TheChair, Shelving()).ThenRefused(Reason.UnknownProposal, $"There is no {TheProposal}.");
        Founded().When(TheChair, Reviving()).ThenRefused(Reason.UnknownProposal, $"There is no {TheProposal}.");
    }

    [Fact]
    public void Names_every_field_that_is_nonsense()
    {
        InConsultation().ThenEachIsInvalid(
            TheChair,
            Shelving(),
            ("proposal", act => act.Proposal = TheSymbol),
            ("reasons", act => act.Reasons = null),
            ("return_date", act => act.ReturnDate = "March"),
            ("meeting_decision", act => act.MeetingDecision = "minutes"));
        InConsultation().ThenEachIsInvalid(TheChair, Reviving(), ("proposal", act => act.Proposal = TheSymbol));
    }

    private static World Consented(World world) => world.With(Indonesia, Consenting(ConsentKind.Shelving)).With(Singapore, Consenting(ConsentKind.Shelving));
}
