namespace AscConsensus.Engine.Tests.Rounds;

/// <summary>Positions ad referendum are confirmed by their capitals (Vienna Convention on the Law of Treaties, Article 12(2)(b), for signatures; ACWC Rules of Procedure for consultation).</summary>
public sealed class ConfirmationTests
{
    [Fact]
    public void Consensus_ad_referendum_is_subject_to_confirmation() => Assert.Equal(
        (StandingKind.SubjectToConfirmation, "Consensus reached subject to confirmation: Thailand, Viet Nam still to confirm. Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7)."),
        (Agreed().Standing.Kind, Agreed().Standing.Sentence));

    [Fact]
    public void It_is_not_adopted_before_all_have_confirmed() => Agreed().When(TheChair, Closing(Outcome.Adopted)).ThenRefused(
        Reason.StandingForbidsOutcome, "Consensus reached subject to confirmation: Thailand, Viet Nam still to confirm. Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void Confirmed_in_the_open_round_it_is_reached()
    {
        var world = Agreed();
        var confirmed = world.With(Thailand, Confirming(EntryOf(world, Thailand))).With(VietNam, Confirming(EntryOf(world, VietNam)));

        Assert.Equal(StandingKind.Reached, confirmed.Standing.Kind);
        Assert.Equal(confirmed.Now, confirmed.PositionOf(Thailand)!.ConfirmedAt);
    }

    [Fact]
    public void Closed_so_it_awaits_confirmation()
    {
        var world = Waiting();

        Assert.Equal((Phase.AwaitingConfirmation, RoundState.AwaitingConfirmation), (world.Proposal.Phase, world.Round.State));
        Assert.Equal(
            "Consensus reached subject to confirmation: Thailand, Viet Nam still to confirm. Confirmations due Thu 31 Dec 2026 17:00 Jakarta (UTC+7).",
            world.Standing.Sentence);
    }

    [Fact]
    public void Is_concluded_once_all_have_confirmed()
    {
        var adopted = AllConfirmed().With(TheChair, Concluding(Outcome.Adopted));

        Assert.Equal((Phase.Adopted, RoundState.Closed), (adopted.Proposal.Phase, adopted.Round.State));
        Assert.Equal((Outcome.SubjectToConfirmation, Outcome.Adopted), (adopted.Round.Decision!.Outcome, adopted.Round.Conclusion!.Outcome));
        Assert.NotNull(Assert.Single(adopted.Proposal.Activities).Name);
    }

    // Once its member had confirmed, a statement was no longer shown with the decision that it had been sealed with.
    [Fact]
    public void What_was_sealed_at_the_closing_stays()
    {
        var waiting = OpenRound(Rules.Charter).WithEach(Ministries.Except([Thailand]), Stance.Support).With(Thailand, Taking(Stance.Reservation).But(act => act.AdReferendum = true))
            .With(TheChair, Closing(Outcome.SubjectToConfirmation));
        var confirmed = waiting.With(Thailand, Confirming(EntryOf(waiting, Thailand))).With(Singapore, Withdrawing()).Round.Decision!;

        Assert.Equal((Thailand.Member, Paper.Named("statement")), Assert.Single(confirmed.Statements));
        Assert.Equal([Indonesia.Member, Singapore.Member], confirmed.Sponsors.AsEnumerable());
    }

    // The Chair was asked for ever to announce what had come to nothing.
    [Fact]
    public void Is_not_to_be_announced_once_the_proposal_is_withdrawn()
    {
        var withdrawn = Waiting().With(Indonesia, Withdrawing()).With(Singapore, Withdrawing());

        Assert.Empty(PendingItems.All(withdrawn.Community, withdrawn.Now));
        Assert.Empty(withdrawn.Community.Proposals.Live);
        Assert.Empty(Board.Of(withdrawn.Community, Amm, withdrawn.Now));
    }

    [Fact]
    public void Is_not_concluded_before() => Waiting().When(TheChair, Concluding(Outcome.Adopted)).ThenRefused(
        Reason.StandingForbidsOutcome, "Consensus reached subject to confirmation: Thailand, Viet Nam still to confirm. Confirmations due Thu 31 Dec 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void Is_not_given_up_before_its_date() => Assert.IsType<Judgement.Refused>(Waiting().When(TheChair, Concluding(Outcome.NoConsensus)).Judgement);

    // "Refused, withdrawn or lapsed": each takes the proposal back to consultation.
    [Fact]
    public void Refused_it_goes_back_to_consultation() => Assert.Equal(
        Phase.Consultation, Waiting().With(Thailand, Stance.Objection).With(TheChair, Concluding(Outcome.NoConsensus)).Proposal.Phase);

    [Fact]
    public void Withdrawn_it_goes_back_to_consultation()
    {
        var world = Waiting();

        Assert.Equal(Phase.Consultation, world.With(Thailand, TakingBack(EntryOf(world, Thailand))).With(TheChair, Concluding(Outcome.NoConsensus)).Proposal.Phase);
    }

    [Fact]
    public void Lapsed_it_goes_back_to_consultation()
    {
        var lapsed = Waiting().At("2026-12-31 17:00");

        Assert.Equal("Consensus not yet reached: not confirmed: Thailand, Viet Nam. Confirmations were due Thu 31 Dec 2026 17:00 Jakarta (UTC+7).", lapsed.Standing.Sentence);
        Assert.Equal(Phase.Consultation, lapsed.With(TheChair, Concluding(Outcome.NoConsensus)).Proposal.Phase);
    }

    [Fact]
    public void A_member_that_has_confirmed_may_still_object_until_it_is_concluded() => Assert.Equal(
        StandingKind.NotYetReached, AllConfirmed().With(Indonesia, Stance.Objection).Standing.Kind);

    [Fact]
    public void A_position_that_is_not_ad_referendum_is_not_confirmed()
    {
        var world = Agreed();
        world.When(Indonesia, Confirming(EntryOf(world, Indonesia))).ThenRefused(Reason.NothingToConfirm, "The position of Indonesia in proposals/idn-2026-1/rounds/1 is not ad referendum.");
    }

    [Fact]
    public void Another_members_position_is_not_confirmed()
    {
        var world = Agreed();
        world.When(Indonesia, Confirming(EntryOf(world, Thailand)))
            .ThenRefused(Reason.NoSuchPosition, $"Entry {EntryOf(world, Thailand)} is not the position of Indonesia in proposals/idn-2026-1/rounds/1.");
    }

    [Fact]
    public void Confirmations_are_due_in_the_future() => Agreed()
        .When(TheChair, Closing(Outcome.SubjectToConfirmation).But(act => act.ConfirmationDueTime = World.InstantOf("2026-10-01 09:00").ToTimestamp()))
        .ThenRefused(Reason.DueDateNotLawful, "Confirmations cannot be due Thu 1 Oct 2026 09:00 Jakarta (UTC+7): that has passed.");

    [Theory]
    [InlineData("2026-10-04 08:59", "Confirmations are due after Sun 4 Oct 2026 09:00 Jakarta (UTC+7) at the earliest, not Sun 4 Oct 2026 08:59 Jakarta (UTC+7).")]
    [InlineData("2027-10-02 09:01", "Confirmations are due by Sat 2 Oct 2027 09:00 Jakarta (UTC+7) at the latest, not Sat 2 Oct 2027 09:01 Jakarta (UTC+7): by the engine's default no round waits for more than a year.")]
    public void Confirmations_are_given_the_period_of_the_rule_and_at_most_a_year(string due, string sentence) => Agreed()
        .When(TheChair, Closing(Outcome.SubjectToConfirmation).But(act => act.ConfirmationDueTime = World.InstantOf(due).ToTimestamp()))
        .ThenRefused(Reason.DueDateNotLawful, sentence);

    [Fact]
    public void A_member_that_joins_meanwhile_is_not_in_a_closed_rounds_electorate() => Assert.Equal(
        StandingKind.Reached,
        AllConfirmed().At("2026-11-02 09:00").With(TheSecretaryGeneral, _ => SilenceTests.Joining("2026-11-01")).Standing.Kind);

    private static World Agreed() => OpenRound(Rules.Charter).WithEach(Ministries.Except([Thailand, VietNam]), Stance.Support)
        .With(Thailand, AdReferendum(Stance.Support)).With(VietNam, AdReferendum(Stance.NoObjection));

    private static World Waiting() => Agreed().With(TheChair, Closing(Outcome.SubjectToConfirmation));

    private static World AllConfirmed()
    {
        var world = Waiting();
        return world.With(Thailand, Confirming(EntryOf(world, Thailand))).With(VietNam, Confirming(EntryOf(world, VietNam)));
    }

    private static Func<World, TakePosition> AdReferendum(Stance stance) => Taking(stance).But(act => act.AdReferendum = true);

    private static ulong EntryOf(World world, Desk ministry) => world.PositionOf(ministry)!.Entry;
}
