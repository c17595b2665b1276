namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>Plan of Action, VI.1: measures are put forward by members, by ministerial bodies, and by the AMM itself on its decision.</summary>
public sealed class SponsoringOfficesTests
{
    private const string OfTheBody = "proposals/alawmm-2026-1";
    private const string OfTheAmm = "proposals/amm-2026-1";

    // The organ is its members: the Chair's own word is not their consent.
    [Fact]
    public void The_Chair_alone_speaks_for_no_organ_that_sponsors()
    {
        var world = OfTheAmmSubmitted();
        world.When(TheChair, _ => new GiveConsent { Proposal = OfTheAmm, Kind = ConsentKind.Return }).ThenInvalid("meeting_decision");
        world.When(TheChair, _ => new WithdrawProposal { Proposal = OfTheAmm }).ThenInvalid("meeting_decision");
        var revising = new ReviseText { Proposal = OfTheAmm, Revision = 2, Replaces = Paper.Named("text 1").ToByteString(), Text = TextOf("text 2") };
        Assert.Equal(Reason.WrongOffice, Assert.IsType<Judgement.Refused>(world.When(TheChair, _ => revising).Judgement).Reason);
        world.When(TheChair, Returning().But(act => (act.Proposal, act.MeetingDecision) = (OfTheAmm, ""))).ThenRefused(
            Reason.ConsentMissing,
            $"The Chair does not do this alone to {OfTheAmm}: all its sponsors consent to its return, or a meeting decides it; awaited: AMM.");
    }

    [Fact]
    public void A_body_reads_the_text_that_another_sponsor_submits_again_or_corrects()
    {
        var joined = InConsultation().With(TheChair, Consulting([LawMinisters], "2026-09-20 17:00")).With(Indonesia, ConsentingToJoin(LawMinisters)).With(Singapore, ConsentingToJoin(LawMinisters)).With(LawMinisters, Sponsoring());
        var returned = joined.WithDecision(DecisionPurpose.Return).With(TheChair, Returning());

        Assert.True(returned.With(Indonesia, Submitting("text 2")).Community.Documents[Paper.Named("text 2")].MayBeReadBy(LawMinisters.Office));
        var adopted = joined.With(TheChair, ClosingConsultation()).With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00")).WithEach(Ministries, Stance.Support).With(TheChair, Closing(Outcome.Adopted));
        Assert.True(adopted.With(Thailand, Correcting("text 1, mended")).Community.Documents[Paper.Named("text 1, mended")].MayBeReadBy(LawMinisters.Office));
        Assert.False(Adopted().With(Thailand, Correcting("text 1, mended")).Community.Documents[Paper.Named("text 1, mended")].MayBeReadBy(LawMinisters.Office));
    }

    // It was listed twice, and whoever watched what was pending was cut off.
    [Fact]
    public void A_Chair_whose_organ_sponsors_holds_the_next_step_once()
    {
        var world = OfTheAmmSubmitted().With(TheChair, Admitting(TheSymbol).But(act => act.Proposal = OfTheAmm))
            .With(VietNam, _ => new RaiseObjection { Proposal = OfTheAmm, TextFingerprint = Paper.Named("text 1").ToByteString(), Kind = ObjectionKind.Substantive });

        Assert.Single(PendingItems.All(world.Community, world.Now), item => item.Kind == PendingKind.NextStep && item.Office == TheChair.Office);
    }

    [Fact]
    public void A_body_submits_revises_and_withdraws_its_own()
    {
        var submitted = Founded().With(LawMinisters, Submitting("text 1").But(act => act.Proposal = OfTheBody));
        var revised = submitted.With(LawMinisters, _ => new ReviseText { Proposal = OfTheBody, Revision = 2, Replaces = Paper.Named("text 1").ToByteString(), Text = TextOf("text 2") });

        Assert.Equal((Alawmm, 2U), (revised.Community.Proposals[OfTheBody].Sponsors[0], revised.Community.Proposals[OfTheBody].Text.Number));
        Assert.Equal(Phase.Withdrawn, revised.With(LawMinisters, _ => new WithdrawProposal { Proposal = OfTheBody }).Community.Proposals[OfTheBody].Phase);
    }

    [Fact]
    public void A_body_joins_the_sponsors_and_consents_as_one()
    {
        var world = InConsultation().With(TheChair, Consulting([LawMinisters], "2026-09-20 17:00")).With(Indonesia, ConsentingToJoin(LawMinisters)).With(Singapore, ConsentingToJoin(LawMinisters)).With(LawMinisters, Sponsoring());

        Assert.Contains(Alawmm, world.Proposal.Sponsors);
        Assert.True(world.With(Indonesia, Revising("text 2")).Community.Documents[Paper.Named("text 2")].MayBeReadBy(LawMinisters.Office));
        Assert.False(InConsultation().With(Indonesia, Revising("text 2")).Community.Documents[Paper.Named("text 2")].MayBeReadBy(LawMinisters.Office));
        world.With(LawMinisters, Consenting(ConsentKind.Shelving)).With(LawMinisters, Attaching("study"));
    }

    // Joining opens no text to an office that may not read it.
    [Fact]
    public void A_body_joins_only_what_it_may_read() => InConsultation().When(LawMinisters, Sponsoring())
        .ThenRefused(Reason.DocumentMissing, $"ALAWMM may not read the text of {TheSymbol}: it is asked for its view before it joins.");

    [Fact]
    public void A_body_takes_over_the_groups_text_of_what_it_sponsors() => InConsultation()
        .With(TheChair, Consulting([LawMinisters], "2026-09-20 17:00")).With(Indonesia, ConsentingToJoin(LawMinisters)).With(Singapore, ConsentingToJoin(LawMinisters)).With(LawMinisters, Sponsoring()).WithDecision(DecisionPurpose.Group).With(TheChair, SettingUp("3"))
        .With(Singapore, _ => Credential(TheConvenor, "convenor's key")).With(TheConvenor, RevisingInGroup("group text 1"))
        .With(LawMinisters, Revising("group text 1"));

    [Fact]
    public void An_organ_submits_on_a_decision_of_its_meeting()
    {
        var world = OfTheAmmSubmitted();

        Assert.Equal([Amm], world.Community.Proposals[OfTheAmm].Sponsors.AsEnumerable());
    }

    // What an organ sponsored could never be withdrawn, and nobody could consent for it.
    [Fact]
    public void An_organ_consents_and_withdraws_on_decisions_of_its_meeting()
    {
        var world = OfTheAmmSubmitted().With(TheChair, PermittingOnAmms(DecisionPurpose.Joining, Malaysia.Member)).With(TheChair, PermittingOnAmms(DecisionPurpose.Withdrawal));
        Func<Desk, GiveConsent> consent = desk => new() { Proposal = OfTheAmm, Kind = ConsentKind.Joining, Sponsor = desk.Member, MeetingDecision = "decisions/2026-2" };
        Func<string, WithdrawProposal> withdrawal = decision => new() { Proposal = OfTheAmm, MeetingDecision = decision };

        world.When(TheChair, _ => consent(Myanmar))
            .ThenRefused(Reason.DecisionDoesNotFit, $"decisions/2026-2 decides on the joining of Malaysia to the sponsors of {OfTheAmm}, not on the joining of Myanmar to the sponsors of {OfTheAmm}.");
        Assert.Equal(
            [Amm, Malaysia.Member],
            world.With(TheChair, _ => consent(Malaysia)).With(Malaysia, _ => new SponsorProposal { Proposal = OfTheAmm, TextFingerprint = Paper.Named("text 1").ToByteString() }).Community.Proposals[OfTheAmm].Sponsors.AsEnumerable());
        world.When(TheChair, _ => withdrawal("decisions/2026-2")).ThenRefused(
            Reason.DecisionDoesNotFit,
            $"decisions/2026-2 decides on the joining of Malaysia to the sponsors of {OfTheAmm}, not on the withdrawal of {OfTheAmm}.");
        Assert.Equal(Phase.Withdrawn, world.With(TheChair, _ => withdrawal("decisions/2026-3")).Community.Proposals[OfTheAmm].Phase);
        world.When(TheChairOfSom, _ => withdrawal("decisions/2026-3")).ThenRefused(Reason.NotASponsor, $"the Chair of the SOM is not a sponsor of {OfTheAmm}.");
    }

    [Fact]
    public void The_Chair_alone_does_not_submit()
    {
        Founded().When(TheChair, OfAmm().But(act => act.MeetingDecision = "")).ThenInvalid("meeting_decision");
        Founded().When(TheChair, OfAmm()).ThenRefused(Reason.UnknownDecision, "There is no decisions/2026-1.");
        Founded().With(TheChairOfSom, Permitting(DecisionPurpose.Submission).But(act => (act.Organ, act.Proposal) = (Som, OfTheAmm))).When(TheChair, OfAmm())
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 is of the SOM, which the Chair of the AMM does not chair.");
        Founded().When(Indonesia, Submitting("text 1").But(act => act.MeetingDecision = "decisions/2026-1")).ThenInvalid("meeting_decision");
    }

    [Fact]
    public void What_was_objected_to_in_the_room_is_recorded_and_not_submitted() => Founded()
        .With(TheChair, PermittingOnAmms(DecisionPurpose.Submission).But(act => act.Objections.Add(new VoicedObjection { Member = Myanmar.Member })))
        .When(TheChair, OfAmm()).ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 was not taken by consensus: Myanmar objected in the room.");

    [Fact]
    public void Everyone_submits_under_its_own_name() => Founded().When(LawMinisters, Submitting("text 1"))
        .ThenRefused(Reason.WrongOffice, "ALAWMM names its proposals proposals/alawmm-...; proposals/idn-2026-1 is another's name.");

    // What nobody could admit or return would lie there for ever.
    [Fact]
    public void Nothing_is_put_before_an_organ_that_nobody_chairs()
    {
        Founded().At("2027-01-01 09:00").When(Indonesia, Submitting("text 1"))
            .ThenRefused(Reason.NoChair, "Nobody holds the chair of the AMM on 1 Jan 2027 or later: the Secretary-General enters a term first.");
        Founded().At("2026-12-31 09:00").With(Indonesia, Submitting("text 1"));
        Founded().At("2026-12-31 09:00").With(TheSecretaryGeneral, _ => new AppointChair { Organ = Amm, Member = Singapore.Member, FromDate = "2027-06-01", UntilDate = "2027-12-31", Decision = Paper.ForMembers("d") })
            .At("2027-01-01 09:00").With(Indonesia, Submitting("text 1"));
    }

    private static World OfTheAmmSubmitted() => Founded().With(TheChair, PermittingOnAmms(DecisionPurpose.Submission)).With(TheChair, OfAmm());

    private static Func<World, RecordMeetingDecision> PermittingOnAmms(DecisionPurpose purpose, string subject = "") => Permitting(purpose, subject).But(act => act.Proposal = OfTheAmm);

    private static Func<World, SubmitProposal> OfAmm() => Submitting("text 1").But(act => (act.Proposal, act.MeetingDecision) = (OfTheAmm, "decisions/2026-1"));
}
