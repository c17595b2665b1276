namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>The sentence at the top of a proposal: where it stands and on whom it waits.</summary>
public sealed class ProposalSentenceTests
{
    // A note received by other means is the member's word once the member says so.
    [Fact]
    public void Calls_no_unconfirmed_note_an_objection() => Says(
        $"{TheSymbol} has been in consultation since Thu 3 Sep 2026 10:00 Jakarta (UTC+7); awaited: Myanmar.", InConsultation().With(TheSecretaryGeneral, Noting(Myanmar)));

    [Fact]
    public void Says_that_it_awaits_admission() => Says(
        "proposals/idn-2026-1 was submitted on Wed 2 Sep 2026 10:00 Jakarta (UTC+7); awaited: the Chair of the AMM.", Submitted());

    [Fact]
    public void Says_that_it_is_back_with_its_sponsors() => Says(
        "proposals/idn-2026-1 was returned to its sponsors on Wed 2 Sep 2026 10:00 Jakarta (UTC+7); awaited: Indonesia, Singapore.",
        Submitted().With(TheChair, Permitting(DecisionPurpose.Return)).With(TheChair, Returning()));

    [Fact]
    public void Says_whose_views_are_awaited() => Says(
        $"{TheSymbol} has been in consultation since Thu 3 Sep 2026 10:00 Jakarta (UTC+7); awaited: Viet Nam, ALAWMM.",
        InConsultation().With(TheChair, Consulting([LawMinisters, VietNam], "2026-09-20 17:00")));

    [Fact]
    public void Says_whose_objections_stand_between_rounds() => Says(
        $"{TheSymbol} has been in consultation since Mon 5 Oct 2026 10:00 Jakarta (UTC+7); objections stand: Viet Nam.",
        OpenRound(Rules.Charter).With(VietNam, Stance.Objection).At("2026-10-05 10:00").With(TheChair, Closing(Outcome.NoConsensus)).With(TheChair, Announcing()));

    [Fact]
    public void Is_the_standings_own_while_a_round_is_open() => Says(OpenRound(Rules.Charter).Standing.Sentence, OpenRound(Rules.Charter));

    [Fact]
    public void Says_that_the_organ_has_decided() => Says(
        $"The AMM has decided: {TheSymbol} was adopted on Fri 2 Oct 2026 10:00 Jakarta (UTC+7); awaited: the Chair of the AMM.", Adopted());

    [Fact]
    public void Says_that_it_is_withdrawn() => Says(
        $"{TheSymbol} was withdrawn on Thu 3 Sep 2026 10:00 Jakarta (UTC+7).", InConsultation().With(Indonesia, Withdrawing()).With(Singapore, Withdrawing()));

    private static void Says(string sentence, World world) => Assert.Equal(sentence, ProposalSentence.Of(world.Community, world.Proposal, world.Now));
}
