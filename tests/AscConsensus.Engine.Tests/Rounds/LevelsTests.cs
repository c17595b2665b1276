namespace AscConsensus.Engine.Tests.Rounds;

/// <summary>Senior officials forward, ministers endorse, the Summit adopts: three organs, three decisions (as the Plan of Action itself was made in 2004).</summary>
public sealed class LevelsTests
{
    private const string Due = "2026-10-15 17:00";

    // A lower organ's round would keep the ministers from their own business.
    [Fact]
    public void The_Chair_of_the_proposals_organ_recalls_a_lower_organs_round()
    {
        Assert.Equal(RoundState.Discontinued, AtSom().With(TheChair, Recalling()).Round.State);
        OpenRound(Rules.Charter).When(TheChairOfSom, Recalling()).ThenRefused(Reason.WrongOffice, $"{TheProposal}/rounds/1 is before the AMM; the Chair of the SOM may not act on it.");
    }

    [Fact]
    public void Senior_officials_forward_what_the_ministers_decide()
    {
        var forwarded = AtSom().WithEach(Ministries, Stance.Support).With(TheChairOfSom, Closing(Outcome.Forwarded));

        Assert.Equal((Phase.Consultation, Outcome.Forwarded), (forwarded.Proposal.Phase, forwarded.Round.Decision!.Outcome));
    }

    [Fact]
    public void Senior_officials_do_not_adopt_it() => InConsultation()
        .When(TheChairOfSom, Opening(Rules.Charter, Due).But(act => act.Organ = Som))
        .ThenRefused(Reason.ProcedureDoesNotFit, $"{TheSymbol} is before the AMM: the SOM can be asked whether it is forwarded or agreed in principle.");

    [Fact]
    public void Their_round_is_opened_by_their_own_Chair() => InConsultation()
        .When(TheChair, Opening(Rules.Charter, Due).But(Forwarding))
        .ThenRefused(Reason.WrongOffice, "A round of the SOM is for its Chair to open; the Chair of the AMM may not.");

    [Fact]
    public void Ministers_endorse_what_the_Summit_must_adopt()
    {
        var endorsed = BeforeTheSummit().With(TheChair, Opening(Rules.Charter, Due).But(act => (act.Organ, act.AskedOutcome) = (Amm, Outcome.Endorsed)))
            .WithEach(Ministries, Stance.Support).With(TheChair, Closing(Outcome.Endorsed));

        Assert.Equal(Phase.Endorsed, endorsed.Proposal.Phase);
        Assert.Equal(SummitAnswer.Unspecified, Assert.Single(endorsed.Proposal.SummitReferences).Answer);
    }

    [Fact]
    public void Ministers_do_not_adopt_what_is_before_the_Summit() => BeforeTheSummit()
        .When(TheChair, Opening(Rules.Charter, Due).But(act => act.Organ = Amm))
        .ThenRefused(Reason.ProcedureDoesNotFit, "ASC/SUMMIT/2026/001 is before the Summit: the AMM can be asked whether it is endorsed, noted or agreed in principle.");

    [Theory]
    [InlineData(Outcome.AgreedInPrinciple, Phase.Consultation)]
    [InlineData(Outcome.Noted, Phase.Noted)]
    public void What_was_asked_is_what_is_declared(Outcome asked, Phase phase)
    {
        var world = InConsultation().At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, Due).But(act => act.AskedOutcome = asked)).WithEach(Ministries, Stance.NoObjection);

        Assert.Equal([asked], world.Standing.PermittedOutcomes);
        Assert.Equal(phase, world.With(TheChair, Closing(asked)).Proposal.Phase);
    }

    [Fact]
    public void A_round_on_a_wrong_text_is_recalled()
    {
        var recalled = OpenRound(Rules.Charter).With(Indonesia, Stance.Support).With(TheChair, Recalling());

        Assert.Equal((Phase.Consultation, RoundState.Discontinued), (recalled.Proposal.Phase, recalled.Round.State));
    }

    [Fact]
    public void It_is_not_recalled_once_consensus_stands() => OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support)
        .When(TheChair, Recalling())
        .ThenRefused(Reason.StandingForbidsOutcome, "Consensus reached: no member objects and none is awaited. Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void A_silence_is_recalled_only_if_its_sponsors_take_the_text_back() => Assert.Equal(
        Reason.ConsentMissing,
        Assert.IsType<Judgement.Refused>(SilenceTests.Noticed().When(TheChair, Recalling()).Judgement).Reason);

    [Fact]
    public void A_statement_is_lodged_within_the_window()
    {
        var lodged = Adopted().At("2026-11-01 09:59").With(VietNam, Lodging(StatementKind.Interpretative));

        Assert.Equal((VietNam.Member, StatementKind.Interpretative), (lodged.Round.Statements[0].Member, lodged.Round.Statements[0].Kind));
        lodged.At("2026-11-01 10:00").When(Thailand, Lodging(StatementKind.Explanation))
            .ThenRefused(Reason.WindowClosed, "Statements on proposals/idn-2026-1/rounds/1 could be lodged until Sun 1 Nov 2026 10:00 Jakarta (UTC+7).");
    }

    [Fact]
    public void A_statement_on_an_open_round_accompanies_a_position() => OpenRound(Rules.Charter)
        .When(VietNam, Lodging(StatementKind.Explanation))
        .ThenRefused(Reason.WindowClosed, "proposals/idn-2026-1/rounds/1 is not closed: a statement accompanies the member's position until then.");

    // Acceptance 7 of the product: "a member joins mid-round: it is in the electorate with notice and the full period, unless the rule says membership at opening".
    [Fact]
    public void A_member_that_joins_has_the_full_period()
    {
        var world = OpenRound(Rules.Charter).At("2026-10-10 00:00").With(TheSecretaryGeneral, _ => SilenceTests.Joining("2026-10-10")).WithEach(Ministries, Stance.Support);

        Assert.Equal(
            "Consensus not yet reached: awaited: Papua New Guinea. Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7); Papua New Guinea has joined and has until Sat 24 Oct 2026 08:00 Jakarta (UTC+7).",
            world.At("2026-10-16 09:00").Standing.Sentence);
        Assert.Equal(StandingKind.Awaiting, world.At("2026-10-24 08:00").Standing.Kind);
    }

    [Fact]
    public void Under_a_rule_of_membership_at_opening_it_is_no_elector() => Assert.Equal(
        StandingKind.Reached,
        OpenRound(Rules.Plan).At("2026-10-10 00:00").With(TheSecretaryGeneral, _ => SilenceTests.Joining("2026-10-10")).WithEach(Ministries, Stance.Support).Standing.Kind);

    private static World AtSom() => InConsultation().At("2026-10-01 09:00").With(TheChairOfSom, Opening(Rules.Charter, Due).But(Forwarding));

    private static void Forwarding(OpenRound act) => (act.Organ, act.AskedOutcome) = (Som, Outcome.Forwarded);

    private static World BeforeTheSummit() => Founded().With(Indonesia, Submitting("text 1").But(act => act.Organ = Summit))
        .With(TheChair, Admitting("ASC/SUMMIT/2026/001")).At("2026-10-01 09:00");
}
