namespace AscConsensus.Engine.Tests.Monitoring;

/// <summary>Plan of Action, VI.3: the Secretary-General assists in monitoring. Nothing without a due act is pending.</summary>
public sealed class PendingItemsTests
{
    private const string Round = "proposals/idn-2026-1/rounds/1";

    [Fact]
    public void Nothing_is_pending_where_nothing_is_proposed() => Assert.Empty(PendingItems.All(Founded().Community, Founded().Now));

    [Fact]
    public void The_chair_admits_what_is_submitted()
    {
        Says(Submitted(), (TheChair, PendingKind.Admission));
        Assert.Equal(World.InstantOf("2026-09-02 10:00"), Pending(Submitted()).Single().Since);
    }

    [Fact]
    public void Each_sponsor_submits_again_what_is_returned() =>
        Says(Submitted().With(TheChair, Permitting(DecisionPurpose.Return)).With(TheChair, Returning()), (Indonesia, PendingKind.Resubmission), (Singapore, PendingKind.Resubmission));

    [Fact]
    public void What_is_submitted_again_awaits_admission_and_nothing_else() =>
        Says(Submitted().With(TheChair, Permitting(DecisionPurpose.Return)).With(TheChair, Returning()).With(Indonesia, Submitting("text 2")), (TheChair, PendingKind.Admission));

    [Fact]
    public void The_next_step_is_open_where_nobody_is_asked() => Says(InConsultation(), (TheChair, PendingKind.NextStep));

    [Fact]
    public void Views_are_awaited_of_those_asked_until_each_has_answered()
    {
        var asked = InConsultation().With(TheChair, Consulting([LawMinisters, VietNam], "2026-09-20 17:00"));

        Says(asked, (VietNam, PendingKind.View), (LawMinisters, PendingKind.View));
        Says(asked.With(VietNam, Viewing("view")), (LawMinisters, PendingKind.View));
        Says(asked.With(VietNam, Viewing("view")).With(LawMinisters, Viewing("another")), (TheChair, PendingKind.NextStep));
    }

    // The Chair need not wait for ever: from the due date of the last unanswered consultation on the next step is the Chair's.
    [Fact]
    public void The_next_step_is_open_once_every_view_is_overdue()
    {
        var asked = InConsultation().With(TheChair, Consulting([VietNam], "2026-09-20 17:00")).With(TheChair, Consulting([LawMinisters], "2026-09-25 17:00"));

        Says(asked.At("2026-09-25 16:59"), (VietNam, PendingKind.View), (LawMinisters, PendingKind.View));
        Says(asked.At("2026-09-25 17:00"), (VietNam, PendingKind.View), (LawMinisters, PendingKind.View), (TheChair, PendingKind.NextStep));
    }

    // Without them, or the Chair's reason for not waiting, no round is opened: so they are awaited still.
    [Fact]
    public void Views_on_a_text_that_was_revised_are_awaited_until_they_are_asked_again()
    {
        var revised = InConsultation().With(TheChair, Consulting([VietNam], "2026-09-20 17:00")).With(Indonesia, Revising("text 2"));

        Says(revised, (VietNam, PendingKind.View));
        var again = Assert.Single(Pending(revised.With(TheChair, Consulting([VietNam], "2026-09-25 17:00"))));
        Assert.Equal((PendingKind.View, $"{TheProposal}/consultations/2"), (again.Kind, again.Resource));
    }

    [Fact]
    public void Views_are_awaited_no_more_once_the_consultation_is_closed()
    {
        var closed = InConsultation().With(TheChair, Consulting([VietNam], "2026-09-20 17:00")).With(TheChair, ClosingConsultation());

        Says(closed, (TheChair, PendingKind.NextStep));
        Assert.DoesNotContain(PendingKind.View, Pending(closed.With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00"))).Select(item => item.Kind));
    }

    [Fact]
    public void Positions_are_awaited_of_every_elector_alphabetically()
    {
        var items = Pending(OpenRound(Rules.Charter));

        Assert.Equal(Ministries.Select(ministry => ministry.Office), items.Select(item => item.Office));
        Assert.All(items, item => Assert.Equal((PendingKind.Position, Round, World.InstantOf("2026-10-15 17:00")), (item.Kind, item.Resource, item.Due)));
    }

    [Fact]
    public void A_hold_is_kept_apart_until_it_lapses()
    {
        var world = AllBut(Thailand).With(Thailand, Stance.Hold);

        Says(world, (Thailand, PendingKind.Hold));
        Assert.Equal(World.InstantOf("2026-10-15 00:00"), Pending(world).Single().Due);
        Says(world.At("2026-10-15 00:00"), (Thailand, PendingKind.Position));
    }

    [Fact]
    public void An_objection_waits_on_its_owner_without_a_date()
    {
        var world = AllBut(VietNam).With(VietNam, Stance.Objection);

        Says(world, (VietNam, PendingKind.Objection));
        Assert.Null(Pending(world).Single().Due);
    }

    [Fact]
    public void Closing_is_awaited_of_the_chair_once_consensus_is_reached()
    {
        var reached = AllBut(VietNam).At("2026-10-02 10:00").With(VietNam, Stance.Support);

        Says(AllBut(VietNam), (VietNam, PendingKind.Position));
        Says(reached, (TheChair, PendingKind.Closing));
        Assert.Equal(reached.Now, Pending(reached).Single().Since);
    }

    [Fact]
    public void Closing_is_awaited_of_the_chair_from_the_due_date_on()
    {
        var due = AllBut(VietNam).At("2026-10-15 17:00");

        Says(due, (VietNam, PendingKind.Position), (TheChair, PendingKind.Closing));
        Assert.Equal(due.Now, Pending(due).Single(item => item.Kind == PendingKind.Closing).Since);
    }

    // A round whose due date moves makes no false "closing" and no false "late".
    [Fact]
    public void An_extension_moves_what_is_awaited()
    {
        var extended = AllBut(VietNam).With(TheChair, Extending("2026-10-22 17:00")).At("2026-10-15 17:00");

        Says(extended, (VietNam, PendingKind.Position));
        Assert.Equal(World.InstantOf("2026-10-22 17:00"), Pending(extended).Single().Due);
    }

    [Fact]
    public void Announcing_is_awaited_of_the_chair_until_done()
    {
        Says(Adopted(), (TheChair, PendingKind.Announcement));
        Assert.Empty(Pending(Adopted().With(TheChair, Announcing())));
    }

    [Fact]
    public void An_announcement_is_awaited_whatever_follows()
    {
        var undecided = OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(TheChair, Closing(Outcome.NoConsensus));

        Says(
            undecided,
            (Indonesia, PendingKind.NextStep), (Singapore, PendingKind.NextStep), (TheChair, PendingKind.NextStep), (TheChair, PendingKind.Announcement));
        Says(undecided.With(TheChair, Permitting(DecisionPurpose.Return)).With(TheChair, Returning()), (Indonesia, PendingKind.Resubmission), (Singapore, PendingKind.Resubmission), (TheChair, PendingKind.Announcement));
        Says(undecided.With(Indonesia, Withdrawing()).With(Singapore, Withdrawing()), (TheChair, PendingKind.Announcement));
    }

    [Fact]
    public void An_objection_of_an_earlier_round_waits_since_this_round_opened()
    {
        var second = SecondRound(Rules.Charter);
        var item = Pending(second).Single(item => item.Kind == PendingKind.Objection);

        Assert.Equal((VietNam.Office, second.Round.OpenedAt), (item.Office, item.Since));
        Assert.DoesNotContain(Pending(second), other => other.Office == VietNam.Office && other.Kind == PendingKind.Position);
    }

    [Fact]
    public void What_is_withdrawn_is_awaited_of_nobody() => Assert.Empty(Pending(OpenRound(Rules.Charter).With(Indonesia, Withdrawing()).With(Singapore, Withdrawing())));

    [Fact]
    public void Items_come_by_due_date_and_those_without_one_last()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(Thailand, Stance.Hold);

        Assert.Equal(Pending(world).Select(item => item.Due ?? NodaTime.Instant.MaxValue).Order(), Pending(world).Select(item => item.Due ?? NodaTime.Instant.MaxValue));
        Assert.Equal((PendingKind.Hold, PendingKind.Objection), (Pending(world)[0].Kind, Pending(world)[^1].Kind));
    }

    private static World AllBut(Desk silent) => OpenRound(Rules.Charter).WithEach(Ministries.Except([silent]), Stance.Support);

    private static IReadOnlyList<PendingItem> Pending(World world) => PendingItems.All(world.Community, world.Now);

    private static void Says(World world, params (Desk Desk, PendingKind Kind)[] expected) =>
        Assert.Equal(expected.Select(item => (item.Desk.Office, item.Kind)), PendingItems.Of(world.Community, world.Proposal, world.Now).Select(item => (item.Office, item.Kind)));
}
