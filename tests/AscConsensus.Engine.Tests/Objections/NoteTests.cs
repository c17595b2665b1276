namespace AscConsensus.Engine.Tests.Objections;

/// <summary>A note received by other means stands in the way until its ministry confirms or disowns it. Assent is never recorded so.</summary>
public sealed class NoteTests
{
    [Fact]
    public void Suspends_the_closing() => Noted().WithEach(Ministries.Except([Myanmar]), Stance.Support)
        .When(TheChair, Closing(Outcome.Adopted))
        .ThenRefused(
            Reason.StandingForbidsOutcome,
            "Consensus not yet reached: Myanmar is yet to confirm or disown a note received by other means. Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void Stands_even_against_a_position_that_joins() => Assert.Equal([Myanmar.Member], Noted().With(Myanmar, Stance.Support).Standing.Unconfirmed.AsEnumerable());

    [Fact]
    public void Confirmed_it_is_an_objection_from_when_it_was_recorded()
    {
        var noted = Noted();
        var confirmed = noted.At("2026-10-05 09:00").With(Myanmar, AnsweringNote(noted.LastEntry, NoteAnswer.Confirmed));
        var objection = Assert.Single(confirmed.Proposal.Objections);

        Assert.Equal((ObjectionState.Open, noted.Now), (objection.State, objection.At));
        Assert.Equal([Myanmar.Member], confirmed.Standing.Objecting.AsEnumerable());
    }

    [Fact]
    public void Disowned_it_is_as_if_it_had_never_been()
    {
        var noted = Noted();
        var disowned = noted.With(Myanmar, AnsweringNote(noted.LastEntry, NoteAnswer.Disowned));

        Assert.Equal(ObjectionState.Disowned, Assert.Single(disowned.Proposal.Objections).State);
        Assert.Equal(StandingKind.Reached, disowned.WithEach(Ministries, Stance.Support).Standing.Kind);
    }

    // It may be disowned: a note alone takes no consensus off the table before the due date.
    [Fact]
    public void Alone_it_ends_no_round_before_its_due_date()
    {
        var world = Noted().WithEach(Ministries, Stance.Support);

        Assert.Empty(world.Standing.PermittedOutcomes);
        Assert.Equal(Reason.StandingForbidsOutcome, Assert.IsType<Judgement.Refused>(world.When(TheChair, Recalling()).Judgement).Reason);
        Assert.Equal([Outcome.NoConsensus], world.At("2026-10-15 17:00").Standing.PermittedOutcomes);
        Assert.Equal([Outcome.NoConsensus], world.With(VietNam, Stance.Objection).Standing.PermittedOutcomes);
    }

    // Whoever else is awaited: what the Chair records itself would else let it end a round at will.
    [Fact]
    public void Ends_no_round_while_others_are_awaited_before_the_due_date()
    {
        var world = Noted().WithEach(Ministries.Except([Myanmar, VietNam]), Stance.Support);

        Assert.Empty(world.Standing.PermittedOutcomes);
        Assert.Equal([Outcome.NoConsensus], world.At("2026-10-15 17:00").Standing.PermittedOutcomes);
    }

    // The engine's default is a week from when it was recorded, if that is later than the due date or the cut-off.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Its_ministry_has_time_to_disown_it(bool isSilence)
    {
        var asked = isSilence ? Rounds.SilenceTests.Noticed() : OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support);
        var late = asked.At("2026-10-15 16:59").With(TheSecretaryGeneral, Noting(Myanmar)).At("2026-10-15 17:00");

        Assert.Equal(World.InstantOf("2026-10-22 16:59"), late.Standing.ChangesAt);
        late.When(TheChair, Closing(Outcome.NoConsensus)).ThenRefused(
            Reason.StandingForbidsOutcome,
            $"Consensus not yet reached: Myanmar is yet to confirm or disown a note received by other means. {(isSilence ? "The cut-off was" : "Was due")} Thu 15 Oct 2026 17:00 Jakarta (UTC+7); "
            + "it is not closed over a note before Thu 22 Oct 2026 16:59 Jakarta (UTC+7).");
        Assert.Equal(
            "Consensus not yet reached: Myanmar is yet to confirm or disown a note received by other means.",
            late.At("2026-10-22 16:59").With(TheChair, Closing(Outcome.NoConsensus)).Round.Decision!.Standing.Sentence);
    }

    [Fact]
    public void Confirmed_it_takes_back_that_its_member_joined()
    {
        var noted = Noted();
        var confirmed = noted.With(Myanmar, Stance.Support).With(Myanmar, AnsweringNote(noted.LastEntry, NoteAnswer.Confirmed));

        Assert.Null(confirmed.PositionOf(Myanmar));
        Assert.NotNull(noted.With(Myanmar, Stance.Support).With(Myanmar, AnsweringNote(noted.LastEntry, NoteAnswer.Disowned)).PositionOf(Myanmar));
    }

    [Fact]
    public void Is_answered_by_that_ministry_only()
    {
        var noted = Noted();
        noted.When(Indonesia, AnsweringNote(noted.LastEntry, NoteAnswer.Disowned)).ThenRefused(Reason.NotItsOwner, "Only Myanmar can confirm or disown a note received in its name.");
    }

    [Fact]
    public void Is_answered_once()
    {
        var noted = Noted();
        noted.With(Myanmar, AnsweringNote(noted.LastEntry, NoteAnswer.Disowned)).When(Myanmar, AnsweringNote(noted.LastEntry, NoteAnswer.Confirmed))
            .ThenRefused(Reason.UnknownNote, $"Entry {noted.LastEntry} recorded no note on {TheSymbol} that waits for an answer.");
    }

    // Suspended at the cut-off; what its ministry says afterwards decides whether the silence had been broken in time.
    [Theory]
    [InlineData(NoteAnswer.Confirmed, StandingKind.Broken)]
    [InlineData(NoteAnswer.Disowned, StandingKind.Reached)]
    public void Suspends_a_silence_until_it_is_answered(NoteAnswer answer, StandingKind kind)
    {
        var noted = Rounds.SilenceTests.Noticed().At("2026-10-15 16:00").With(TheSecretaryGeneral, Noting(Myanmar));
        var past = noted.At("2026-10-16 09:00");

        Assert.Equal(StandingKind.NotYetReached, past.Standing.Kind);
        Assert.Equal(kind, past.With(Myanmar, AnsweringNote(noted.LastEntry, answer)).Standing.Kind);
    }

    [Fact]
    public void Received_after_the_cut_off_it_is_late() => Assert.Equal(
        StandingKind.Reached,
        Rounds.SilenceTests.Noticed().At("2026-10-15 17:00").With(TheSecretaryGeneral, Noting(Myanmar)).Standing.Kind);

    [Fact]
    public void Is_of_a_member() => OpenRound(Rules.Charter).When(TheChair, Noting(Desk.Ministry("PNG"))).ThenRefused(Reason.UnknownMember, "members/PNG is not a member on 1 Oct 2026.");

    [Fact]
    public void Is_readable_to_the_member_in_whose_name_it_is() => OpenRound(Rules.Charter)
        .When(TheChair, Noting(Myanmar).But(act => act.Note = Paper.Only("note", Indonesia)), []).ThenInvalid("note.offices");

    private static World Noted() => OpenRound(Rules.Charter).With(TheSecretaryGeneral, Noting(Myanmar));
}
