using NodaTime;
using static AscConsensus.Engine.Tests.Monitoring.Waits;

namespace AscConsensus.Engine.Tests.Monitoring;

/// <summary>What is awaited through the rest of a proposal's life: what is set aside, on hold, or nobody's to do, is no false "awaited".</summary>
public sealed class PendingLifeTests
{
    private static readonly Desk TheConvenor = new(Office.ConvenorOf("groups/2026-1"), "");

    [Fact]
    public void What_is_shelved_is_nobodys_before_its_day_and_the_chairs_on_it()
    {
        var shelved = Shelved(new LocalDate(2026, 11, 2));

        Assert.Empty(shelved.Pending());
        Assert.Empty(shelved.At("2026-11-01 23:59").Pending());
        shelved.At("2026-11-02 00:00").ThenPending((TheChair, PendingKind.Revival, Waiting.Now));
        shelved.At("2026-11-03 00:00").ThenPending((TheChair, PendingKind.Revival, Waiting.Overdue));
        Assert.Equal(0, shelved.At("2026-11-02 09:00").Pending().Single().AgeDays);
    }

    [Fact]
    public void What_is_shelved_without_a_day_is_nobodys() => Assert.Empty(Shelved(null).At("2027-12-01 09:00").Pending());

    [Fact]
    public void A_view_is_overdue_past_its_date() => InConsultation().With(TheChair, Consulting([VietNam], "2026-09-20 17:00")).At("2026-09-20 17:00")
        .ThenPending((VietNam, PendingKind.View, Waiting.Overdue), (TheChair, PendingKind.NextStep, Waiting.ActionHolder));

    [Fact]
    public void Who_asks_for_time_is_on_hold_and_not_awaited()
    {
        var held = InConsultation().With(TheChair, Consulting([VietNam, Thailand], "2026-09-20 17:00")).With(VietNam, AskingForTime("2026-09-18"));

        held.ThenPending((VietNam, PendingKind.Hold, Waiting.OnHold), (Thailand, PendingKind.View, Waiting.Now));
        held.At("2026-09-19 00:00").ThenPending((Thailand, PendingKind.View, Waiting.Now), (VietNam, PendingKind.View, Waiting.Now));
    }

    [Fact]
    public void An_objection_in_consultation_is_the_sponsors_and_the_chairs_to_meet_and_then_its_owners()
    {
        var objected = InConsultation().With(VietNam, Objecting("3"));
        var addressed = objected.With(Indonesia, Addressing(objected.LastEntry));

        objected.ThenPending(
            (Indonesia, PendingKind.NextStep, Waiting.ActionHolder), (Singapore, PendingKind.NextStep, Waiting.ActionHolder), (TheChair, PendingKind.NextStep, Waiting.ActionHolder));
        addressed.ThenPending((VietNam, PendingKind.Addressed, Waiting.Now), (TheChair, PendingKind.NextStep, Waiting.ActionHolder));
        Assert.DoesNotContain(PendingKind.Addressed, addressed.With(VietNam, Maintaining(objected.LastEntry)).Pending().Select(item => item.Kind));
    }

    [Fact]
    public void A_note_is_awaited_of_the_ministry_in_whose_name_it_came()
    {
        var noted = InConsultation().With(TheSecretaryGeneral, Noting(Myanmar));

        noted.ThenPending((Myanmar, PendingKind.Note, Waiting.Now), (TheChair, PendingKind.NextStep, Waiting.ActionHolder));
        noted.With(Myanmar, AnsweringNote(noted.LastEntry, NoteAnswer.Disowned)).ThenPending((TheChair, PendingKind.NextStep, Waiting.ActionHolder));
    }

    [Fact]
    public void In_a_silence_only_those_without_notice_are_awaited()
    {
        var silent = Silent([.. Ministries.Except([VietNam])]);

        Assert.Equal([(VietNam.Office, Waiting.Now)], silent.Pending().Where(item => item.IsAwaited).Select(item => (item.Office, item.Waiting)));
        Assert.Equal(10, silent.Pending().Count(item => item is { Waiting: Waiting.NotYetDue, Kind: PendingKind.Position }));
        Assert.Empty(silent.With(Thailand, Stance.Support).PendingOn(Thailand));
    }

    [Fact]
    public void Past_its_cut_off_a_silence_waits_on_the_chair_alone()
    {
        Silent(Ministries).At(CutOff).ThenPending((TheChair, PendingKind.Closing, Waiting.Now));
        Silent([]).At(CutOff).ThenPending((TheChair, PendingKind.Closing, Waiting.Now));
    }

    [Fact]
    public void A_broken_silence_waits_on_the_chair_and_on_nobody_who_was_silent()
    {
        var broken = Silent(Ministries).At("2026-10-05 10:00").With(VietNam, Stance.Objection);

        broken.ThenPending((VietNam, PendingKind.Objection, Waiting.ActionHolder), (TheChair, PendingKind.Closing, Waiting.Now));
        Assert.Equal(broken.Now, broken.PendingOn(TheChair).Single().Since);
    }

    [Fact]
    public void Confirmations_are_awaited_by_their_date_and_then_the_conclusion()
    {
        var waiting = OpenRound(Rules.Charter).WithEach(Ministries.Except([Thailand]), Stance.Support)
            .With(Thailand, Taking(Stance.Support).But(act => act.AdReferendum = true)).With(TheChair, Closing(Outcome.SubjectToConfirmation)).With(TheChair, Announcing());

        waiting.ThenPending((Thailand, PendingKind.Confirmation, Waiting.Now));
        waiting.At("2026-12-31 17:00").ThenPending((Thailand, PendingKind.Confirmation, Waiting.Overdue), (TheChair, PendingKind.Conclusion, Waiting.Now));
        waiting.With(Thailand, Confirming(waiting.PositionOf(Thailand)!.Entry)).ThenPending((TheChair, PendingKind.Conclusion, Waiting.Now));
    }

    [Fact]
    public void A_group_reports_and_reaches_its_milestones()
    {
        var grouped = InConsultation().With(WorkingOn(TheProposal)).Where(proposal => proposal with { Phase = Phase.GroupReview, Group = "groups/2026-1" }).At("2026-11-01 00:00");

        grouped.ThenPending((TheConvenor, PendingKind.Milestone, Waiting.Overdue), (TheConvenor, PendingKind.Report, Waiting.Now));
        Assert.Equal(["groups/2026-1/milestones/2", "groups/2026-1"], grouped.Pending().Select(item => item.Resource));
    }

    [Fact]
    public void A_group_on_the_plan_is_awaited_without_a_proposal()
    {
        var item = Founded().With(WorkingOn("II.A.4")).Pending()[^1];

        Assert.Equal((null, "Modalities of the model law", "groups/2026-1"), (item.Proposal, item.Title, item.Resource));
        Assert.Empty(Founded().With(WorkingOn("II.A.4") with { State = GroupState.Reported }).Pending());
    }

    [Fact]
    public void A_members_request_is_the_chairs_to_answer()
    {
        var request = new Request($"{TheProposal}/requests/1", RequestKind.Opening, VietNam.Member, null, World.InstantOf("2026-09-05 10:00"));

        Assert.Equal((TheChair.Office, request.Name, Waiting.Now), Requested(request));
        Assert.DoesNotContain(PendingKind.Request, InConsultation().Where(proposal => proposal with { Requests = [request with { State = RequestState.Declined }] }).Pending().Select(item => item.Kind));

        static (Office, string, Waiting) Requested(Request request)
        {
            var item = InConsultation().Where(proposal => proposal with { Requests = [request] }).Pending().Single(item => item.Kind == PendingKind.Request);
            return (item.Office, item.Resource, item.Waiting);
        }
    }

    [Fact]
    public void The_summits_answer_is_entered_by_the_chair_and_attested()
    {
        var asked = new SummitReference(Paper.Named("dossier"), World.InstantOf("2026-09-10 10:00"));
        var answered = asked with { Answer = SummitAnswer.Method, AnsweredAt = World.InstantOf("2026-11-11 10:00") };
        var referred = InConsultation().Where(proposal => proposal with { Phase = Phase.ReferredToSummit, SummitReferences = [asked] }).At("2026-11-12 10:00");

        referred.ThenPending((TheChair, PendingKind.SummitAnswer, Waiting.ActionHolder));
        referred.Where(proposal => proposal with { SummitReferences = [answered] }).ThenPending((TheSecretaryGeneral, PendingKind.Attestation, Waiting.Now));
        Assert.Empty(referred.Where(proposal => proposal with { SummitReferences = [answered with { AttestedAt = answered.AnsweredAt }] }).Pending());
    }

    private static World Shelved(LocalDate? until) =>
        InConsultation().Where(proposal => proposal with { Phase = Phase.Shelved, PhaseSince = World.InstantOf("2026-09-10 10:00"), ReturnDate = until }).At("2026-09-11 10:00");
}
