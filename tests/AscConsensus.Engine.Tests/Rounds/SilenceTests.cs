namespace AscConsensus.Engine.Tests.Rounds;

/// <summary>
/// Silence until a cut-off (OSCE Rules of Procedure, Appendix 1(A)): used only where every member has agreed to it, broken at once and for good by an objection
/// or an amendment, and assent only of who had notice and never objected or asked for time.
/// </summary>
public sealed class SilenceTests
{
    private const string CutOff = "2026-10-15 17:00";

    [Fact]
    public void Needs_no_consent_of_a_member_that_has_not_joined_yet() => Consenting(Ministries)
        .With(TheSecretaryGeneral, _ => Joining("2027-01-01")).At("2026-10-01 09:00").With(TheChair, Opening(Rules.Silence, CutOff));

    [Fact]
    public void Standing_consent_counts_in_the_organ_that_asks()
    {
        Func<string, World> standing = organ => Ministries.Aggregate(InConsultation(), (world, member) => world.With(member, _ => new GiveConsent { Organ = organ, Kind = ConsentKind.Silence }));
        var asking = Opening(Rules.Silence, CutOff).But(act => (act.Organ, act.AskedOutcome) = (Som, Outcome.Forwarded));

        standing(Som).With(TheChairOfSom, asking);
        Assert.Equal(Reason.ConsentMissing, Assert.IsType<Judgement.Refused>(standing(Amm).When(TheChairOfSom, asking).Judgement).Reason);
    }

    [Fact]
    public void Consent_to_its_recall_ends_with_the_round() => Assert.DoesNotContain(
        Noticed().With(Indonesia, Acting.Consenting(ConsentKind.Recall)).At(CutOff).With(TheChair, Closing(Outcome.Adopted)).Proposal.Consents, consent => consent.To.Kind == ConsentKind.Recall);

    [Fact]
    public void Needs_the_consent_of_every_member() => Consenting(Ministries.Except([VietNam]))
        .When(TheChair, Opening(Rules.Silence, CutOff))
        .ThenRefused(Reason.ConsentMissing, "Silence is used only if every member agrees to it; awaited: Viet Nam.");

    [Fact]
    public void Is_a_procedure_of_a_rule_by_which_silence_is_assent() => Consenting(Ministries)
        .When(TheChair, Opening(Rules.Charter, CutOff).But(act => act.Procedure = Procedure.Silence))
        .ThenRefused(Reason.ProcedureDoesNotFit, "Under The ASEAN Charter silence is no reply: ask by correspondence or at a meeting.");

    [Fact]
    public void Runs_until_the_cut_off() => Assert.Equal(
        "Silence runs: no member has broken it. Cut-off Thu 15 Oct 2026 17:00 Jakarta (UTC+7).",
        Noticed().At("2026-10-15 16:59").Standing.Sentence);

    [Fact]
    public void Is_assent_at_the_cut_off()
    {
        var standing = Noticed().At(CutOff).Standing;

        Assert.Equal((StandingKind.Reached, null), (standing.Kind, standing.ChangesAt));
        Assert.Equal("Adopted by silence, not yet recorded: no member broke it. The cut-off was Thu 15 Oct 2026 17:00 Jakarta (UTC+7).", standing.Sentence);
    }

    [Fact]
    public void Takes_effect_at_the_cut_off_whenever_it_is_recorded()
    {
        var decision = Noticed().At("2026-11-20 09:00").With(TheChair, Closing(Outcome.Adopted)).Round.Decision!;

        Assert.Equal((World.InstantOf(CutOff), World.InstantOf("2026-11-20 09:00")), (decision.EffectiveAt, decision.At));
        Assert.Equal("Adopted by silence: no member broke it.", decision.Standing.Sentence);
    }

    [Fact]
    public void Does_not_end_early_even_if_all_have_joined() => Noticed().WithEach(Ministries, Stance.Support)
        .When(TheChair, Closing(Outcome.Adopted))
        .ThenRefused(Reason.StandingForbidsOutcome, "Silence runs: no member has broken it. Cut-off Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    // The whole is silent, so nobody said anything; the Chair cannot call it off either.
    [Fact]
    public void Is_not_closed_without_consensus_while_it_runs() => Noticed().With(VietNam, Stance.Hold)
        .When(TheChair, Closing(Outcome.NoConsensus))
        .ThenRefused(Reason.StandingForbidsOutcome, "Consensus not yet reached: Viet Nam asks for time until 14 Oct 2026. Cut-off Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void An_objection_breaks_it_at_once() => Assert.Equal(
        (StandingKind.Broken, "The silence was broken by Viet Nam on Thu 1 Oct 2026 09:00 Jakarta (UTC+7): Viet Nam objects (clause 3). Cut-off Thu 15 Oct 2026 17:00 Jakarta (UTC+7)."),
        (Noticed().With(VietNam, Stance.Objection, "3").Standing.Kind, Noticed().With(VietNam, Stance.Objection, "3").Standing.Sentence));

    [Fact]
    public void An_objection_raised_outside_a_position_breaks_it_too() => Assert.Equal(StandingKind.Broken, Noticed().With(VietNam, Objecting()).Standing.Kind);

    [Fact]
    public void An_amendment_breaks_it() => Assert.Equal(
        StandingKind.Broken,
        Noticed().With(VietNam, Taking(Stance.Hold).But(act => act.ProposedWording = Paper.ForMembers("clause 3 anew"))).Standing.Kind);

    [Fact]
    public void Is_broken_for_good()
    {
        var world = Noticed().With(VietNam, Stance.Objection).With(VietNam, Stance.Support).At(CutOff);

        Assert.Equal(StandingKind.Broken, world.Standing.Kind);
        world.When(TheChair, Closing(Outcome.Adopted)).ThenRefused(
            Reason.StandingForbidsOutcome,
            "The silence was broken by Viet Nam on Thu 1 Oct 2026 09:00 Jakarta (UTC+7). The cut-off was Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");
        Assert.Equal(Phase.Consultation, world.With(TheChair, Closing(Outcome.NoConsensus)).Proposal.Phase);
    }

    [Fact]
    public void A_request_for_time_prevents_the_members_own_assent_only() => Assert.Equal(
        "Consensus not yet reached: awaited: Viet Nam. The cut-off was Thu 15 Oct 2026 17:00 Jakarta (UTC+7).",
        Noticed().With(VietNam, Stance.Hold).With(VietNam, WithdrawingHold()).At(CutOff).Standing.Sentence);

    [Fact]
    public void Without_proof_of_notice_it_is_no_assent() => Assert.Equal(
        "Consensus not yet reached: awaited: Myanmar. The cut-off was Thu 15 Oct 2026 17:00 Jakarta (UTC+7).",
        Silent(Ministries.Except([Myanmar])).At(CutOff).Standing.Sentence);

    [Fact]
    public void Before_the_cut_off_it_is_said_whose_silence_is_no_assent() => Assert.Equal(
        "Silence runs: no member has broken it; awaited, since silence is not their assent: Myanmar. Cut-off Thu 15 Oct 2026 17:00 Jakarta (UTC+7).",
        Silent(Ministries.Except([Myanmar])).Standing.Sentence);

    // Assent is never presumed of a member that has objected on this proposal, in whichever round and however long ago.
    [Fact]
    public void It_is_no_assent_of_a_member_that_objected_before()
    {
        var world = Consenting(Ministries).With(VietNam, Objecting("3"));
        var silent = Acknowledged(world.With(VietNam, WithdrawingObjection(world.LastEntry)).At("2026-10-01 09:00").With(TheChair, Opening(Rules.Silence, CutOff)), Ministries);

        Assert.Equal("Consensus not yet reached: awaited: Viet Nam. The cut-off was Thu 15 Oct 2026 17:00 Jakarta (UTC+7).", silent.At(CutOff).Standing.Sentence);
        Assert.Equal(StandingKind.Reached, silent.With(VietNam, Stance.NoObjection).At(CutOff).Standing.Kind);
    }

    [Theory]
    [InlineData("2026-10-15 17:00", Reason.CutOffPassed)]
    [InlineData("2026-10-16 09:00", Reason.CutOffPassed)]
    public void What_comes_at_the_cut_off_or_later_is_late(string at, Reason reason)
    {
        var judgement = Noticed().At(at).When(VietNam, Taking(Stance.Objection)).Judgement;

        Assert.Equal(reason, Assert.IsType<Judgement.Refused>(judgement).Reason);
    }

    [Fact]
    public void What_comes_strictly_before_is_in_time() => Assert.Equal(StandingKind.Broken, Noticed().At("2026-10-15 16:59").With(VietNam, Stance.Objection).At(CutOff).Standing.Kind);

    // It froze: an objection that comes later, or one that is withdrawn later, changes nothing of what was reached or not.
    [Fact]
    public void What_froze_stays_frozen()
    {
        Assert.Equal(StandingKind.Reached, Noticed().At("2026-10-16 09:00").With(VietNam, Objecting()).Standing.Kind);

        var held = Noticed().With(VietNam, AskingForTime("2026-12-01"));
        var withdrawn = held.At("2026-10-16 09:00").With(VietNam, WithdrawingObjection(held.LastEntry));
        Assert.Equal((StandingKind.NotYetReached, VietNam.Member), (withdrawn.Standing.Kind, Assert.Single(withdrawn.Standing.Holding)));
    }

    [Fact]
    public void A_member_entered_after_the_cut_off_changes_nothing() => Assert.Equal(
        StandingKind.Reached,
        Noticed().At("2026-10-16 09:00").With(TheSecretaryGeneral, _ => Joining("2026-10-01")).Standing.Kind);

    [Fact]
    public void A_member_entered_after_the_cut_off_is_not_in_its_electorate()
    {
        var late = Noticed().At("2026-10-16 09:00").With(TheSecretaryGeneral, _ => Joining("2026-10-01"));

        Assert.DoesNotContain("members/PNG", late.Round.ElectorateAt(late.Community, late.Now));
        Assert.DoesNotContain("members/PNG", late.With(TheChair, Closing(Outcome.Adopted)).Round.ElectorateAtEnd!.Value);
    }

    [Fact]
    public void A_member_that_joins_before_the_cut_off_has_the_full_period()
    {
        var world = Noticed().At("2026-10-10 00:00").With(TheSecretaryGeneral, _ => Joining("2026-10-10"));

        Assert.Equal(StandingKind.NotYetDue, world.At("2026-10-16 09:00").Standing.Kind);
        Assert.Equal(World.InstantOf("2026-10-24 08:00"), world.Round.LastDueAt(world.Community, world.Now));
        Assert.Equal(["members/PNG"], world.At("2026-10-24 08:00").Standing.Awaited.AsEnumerable());
    }

    // Every member had agreed to be asked by silence when the round opened; this one had not.
    [Fact]
    public void It_is_no_assent_of_a_member_that_joined_since_the_opening()
    {
        var joined = Joined("2026-10-10", "PNG");
        var noticed = joined.With(Desk.Ministry("PNG"), Acknowledging());

        Assert.Equal(["members/PNG"], noticed.At("2026-10-24 08:00").Standing.Awaited.AsEnumerable());
        Assert.Equal(StandingKind.Reached, noticed.With(Desk.Ministry("PNG"), Stance.NoObjection).At("2026-10-24 08:00").Standing.Kind);
    }

    // Its position counts, so it has the time; the cut-off that the first one moved is the cut-off.
    [Fact]
    public void A_second_member_that_joins_before_the_moved_cut_off_has_the_full_period()
    {
        var world = Joined("2026-10-10", "PNG").At("2026-10-20 00:00").With(TheSecretaryGeneral, _ => Joining("2026-10-20", "FJI"));

        Assert.Equal(World.InstantOf("2026-11-03 08:00"), world.Round.LastDueAt(world.Community, world.Now));
        Assert.Equal(StandingKind.NotYetDue, world.At("2026-11-03 07:59").Standing.Kind);
        Assert.Equal(["members/FJI", "members/PNG"], world.At("2026-11-03 08:00").Standing.Awaited.AsEnumerable());
        Assert.Equal(["members/PNG"], Joined("2026-10-10", "PNG").At("2026-10-24 08:00").With(TheSecretaryGeneral, _ => Joining("2026-10-20", "FJI")).Standing.Awaited.AsEnumerable());
    }

    // Kept, it took effect at its cut-off: recording it is all that is left.
    [Fact]
    public void Kept_it_is_not_undone_by_its_last_sponsor()
    {
        var kept = Noticed().With(Indonesia, Withdrawing()).At("2026-10-16 09:00");

        kept.When(Singapore, Withdrawing())
            .ThenRefused(Reason.StandingForbidsOutcome, "Adopted by silence, not yet recorded: no member broke it. The cut-off was Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");
        Assert.Equal(Phase.Withdrawn, kept.At("2026-10-15 16:59").With(Singapore, Withdrawing()).Proposal.Phase);
        Noticed().At("2026-10-16 09:00").With(Indonesia, Withdrawing());
    }

    [Fact]
    public void Ad_referendum_is_subject_to_confirmation_at_the_cut_off() => Assert.Equal(
        StandingKind.SubjectToConfirmation,
        Noticed().With(VietNam, Taking(Stance.Support).But(act => act.AdReferendum = true)).At(CutOff).Standing.Kind);

    // It spoke, and took back what it said: it was not silent.
    [Fact]
    public void It_is_no_assent_of_a_member_that_took_its_position_back()
    {
        var spoken = Noticed().With(VietNam, Stance.Support);

        Assert.Equal([VietNam.Member], spoken.With(VietNam, TakingBack(spoken.LastEntry)).At(CutOff).Standing.Awaited.AsEnumerable());
        Assert.Equal(StandingKind.Reached, spoken.At(CutOff).Standing.Kind);
    }

    [Fact]
    public void It_is_no_assent_of_a_member_that_objects_while_confirmations_are_awaited()
    {
        var waiting = Noticed().With(Thailand, Taking(Stance.Support).But(act => act.AdReferendum = true)).At(CutOff).With(TheChair, Closing(Outcome.SubjectToConfirmation));
        var objecting = waiting.With(VietNam, Objecting());

        Assert.Equal([VietNam.Member], objecting.With(VietNam, WithdrawingObjection(objecting.LastEntry)).Standing.Awaited.AsEnumerable());
        Assert.Empty(waiting.Standing.Awaited);
    }

    [Fact]
    public void It_is_no_assent_of_a_member_that_objected_in_the_room() => Assert.Equal(
        [Myanmar.Member],
        Noticed().With(TheChair, Deciding("Is it sound?").But(act => act.Objections.Add(new VoicedObjection { Member = Myanmar.Member }))).At(CutOff).Standing.Awaited.AsEnumerable());

    // What it objected to was the submission, which another decision then permitted.
    [Fact]
    public void It_is_no_assent_of_a_member_that_objected_before_there_was_a_proposal()
    {
        var submission = Permitting(DecisionPurpose.Submission);
        var submitted = Founded().With(TheChair, submission.But(act => act.Objections.Add(new VoicedObjection { Member = Myanmar.Member }))).With(TheChair, submission)
            .With(Indonesia, Submitting("text 1")).With(TheChair, Admitting(TheSymbol));

        Assert.Equal([Myanmar.Member], Noticed(submitted).At(CutOff).Standing.Awaited.AsEnumerable());
    }

    [Fact]
    public void The_sentence_says_the_cut_off_that_a_newcomer_has_moved() => Assert.EndsWith(
        "Cut-off Sat 24 Oct 2026 08:00 Jakarta (UTC+7).",
        Noticed().At("2026-10-10 00:00").With(TheSecretaryGeneral, _ => Joining("2026-10-10")).At("2026-10-16 09:00").Standing.Sentence);

    [Fact]
    public void The_sentence_quotes_what_stood_at_the_cut_off()
    {
        var held = Noticed().With(VietNam, AskingForTime("2026-12-01")).At("2026-10-16 09:00");

        Assert.Equal(held.Standing.Sentence, held.With(VietNam, AskingForTime("2026-12-24")).Standing.Sentence);
    }

    internal static World Consenting(IEnumerable<Desk> members) => Consenting(InConsultation(), members);

    private static World Consenting(World inConsultation, IEnumerable<Desk> members) => members.Aggregate(inConsultation, (world, member) => world.With(member, Acting.Consenting(ConsentKind.Silence)));

    internal static World Noticed() => Silent(Ministries);

    private static World Noticed(World inConsultation) => Acknowledged(Asked(inConsultation), Ministries);

    private static World Silent(IEnumerable<Desk> noticed) => Acknowledged(Asked(InConsultation()), noticed);

    private static World Asked(World inConsultation) => Consenting(inConsultation, Ministries).At("2026-10-01 09:00").With(TheChair, Opening(Rules.Silence, CutOff));

    private static World Acknowledged(World world, IEnumerable<Desk> noticed) => noticed.Aggregate(world, (acknowledged, member) => acknowledged.With(member, Acknowledging()));

    private static Func<World, IAct> WithdrawingHold() => world => new WithdrawObjection { Proposal = TheProposal, ObjectionEntry = world.LastEntry };

    internal static AddMember Joining(string day, string code = "PNG") => new() { Member = $"members/{code}", Name = code == "PNG" ? "Papua New Guinea" : "Fiji", JoinedDate = day, Decision = Paper.ForMembers("declaration") };

    // Entered as its day begins, and its first key with it.
    private static World Joined(string day, string code) => Noticed().At($"{day} 00:00").With(TheSecretaryGeneral, _ => Joining(day, code)).With(TheSecretaryGeneral, _ => Enrolling(Desk.Ministry(code)));

    private static EnrolCredential Enrolling(Desk desk) =>
        new() { Key = desk.Key.ToByteString(), Office = desk.Office.ToString(), Label = "first key", Use = KeyUse.Connection, Note = Paper.ForMembers($"note of {desk.Member}") };
}
