namespace AscConsensus.Engine.Tests.Proposals;

public sealed class WithdrawProposalTests
{
    [Fact]
    public void One_of_several_sponsors_leaves()
    {
        var proposal = InConsultation().With(Indonesia, Withdrawing()).Proposal;

        Assert.Equal(Phase.Consultation, proposal.Phase);
        Assert.Equal([Singapore.Member], proposal.Sponsors.AsEnumerable());
    }

    [Fact]
    public void The_last_sponsor_withdraws_the_proposal_which_stays_visible()
    {
        var proposal = InConsultation().With(Indonesia, Withdrawing()).With(Singapore, Withdrawing()).Proposal;

        Assert.Equal(Phase.Withdrawn, proposal.Phase);
        Assert.Equal([Singapore.Member], proposal.Sponsors.AsEnumerable());
    }

    [Fact]
    public void The_last_sponsor_discontinues_an_open_round()
    {
        var world = OpenRound(Rules.Charter).With(Malaysia, Stance.Support).With(Indonesia, Withdrawing()).With(Singapore, Withdrawing());

        Assert.Equal((Phase.Withdrawn, RoundState.Discontinued), (world.Proposal.Phase, world.Round.State));
        world.When(Malaysia, Taking(Stance.Hold)).ThenRefused(Reason.RoundNotOpen, "proposals/idn-2026-1/rounds/1 is discontinued.");
    }

    [Fact]
    public void Is_refused_to_others() => InConsultation()
        .When(Malaysia, Withdrawing())
        .ThenRefused(Reason.NotASponsor, $"Malaysia is not a sponsor of {TheSymbol}.");

    [Fact]
    public void Is_refused_once_adopted() => Adopted()
        .When(Indonesia, Withdrawing())
        .ThenRefused(
            Reason.WrongPhase,
            $"{TheSymbol} is adopted: to withdraw it is possible only while it is submitted or returned to its sponsors or in consultation or in group review "
            + "or in a round of positions or awaiting confirmation or endorsed or shelved or referred to the Summit.");

    [Fact]
    public void Needs_a_proposal() => Founded().When(Indonesia, Withdrawing()).ThenRefused(Reason.UnknownProposal, "There is no proposals/idn-2026-1.");

    [Fact]
    public void Names_the_field_that_is_nonsense() => Submitted().ThenEachIsInvalid(Indonesia, Withdrawing(), ("proposal", act => act.Proposal = "proposals/"));
}
