namespace AscConsensus.Engine.Tests.Meetings;

/// <summary>
/// What is declared in the room is recorded as such: the question put, who was seated, who was not, who objected, who contests it. After the emergency meeting
/// of the AMM on 15 October 2021, whose decision a member that objected contested.
/// </summary>
public sealed class MeetingDecisionTests
{
    // It was enough that nobody seated had objected.
    [Fact]
    public void No_act_rests_on_a_decision_that_passed_over_a_member()
    {
        InConsultation().With(TheChair, Permitting(DecisionPurpose.Return, "", Myanmar)).When(TheChair, Returning())
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 was taken without Myanmar: an act rests on a decision with every member seated.");
        InConsultation().WithDecision(DecisionPurpose.Group).With(Myanmar, Contesting("decisions/2026-1")).When(TheChair, SettingUp())
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 is contested by Myanmar: an act rests on a decision by consensus.");
        InConsultation().WithDecision(DecisionPurpose.Return).With(TheChair, Returning());
    }

    // A decision to adopt shelved what it had adopted in principle, and shelved it again after it came back.
    [Fact]
    public void An_act_rests_on_a_decision_on_that_very_thing()
    {
        AtAMeeting().With(TheChair, Deciding("Is it sound?")).When(TheChair, Shelving(decision: "decisions/2026-1"))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 was recorded without a purpose: no act rests on it.");
        InConsultation().WithDecision(DecisionPurpose.Return).When(TheChair, Shelving(decision: "decisions/2026-1"))
            .ThenRefused(Reason.DecisionDoesNotFit, $"decisions/2026-1 decides on the return of {TheSymbol}, not on the shelving of {TheSymbol}.");
        InConsultation().With(Malaysia, Submitting("other text").But(act => act.Proposal = TheOther)).WithDecision(DecisionPurpose.Return)
            .When(TheChair, Returning().But(act => act.Proposal = TheOther))
            .ThenRefused(Reason.DecisionDoesNotFit, $"decisions/2026-1 decides on the return of {TheSymbol}, not on the return of {TheOther}.");
    }

    [Fact]
    public void One_act_rests_on_a_decision()
    {
        var shelved = InConsultation().WithDecision(DecisionPurpose.Shelving).With(TheChair, Shelving(decision: "decisions/2026-1"));

        Assert.Equal(shelved.LastEntry, shelved.Community.MeetingDecisions["decisions/2026-1"].UsedBy);
        shelved.With(TheChair, Reviving()).When(TheChair, Shelving(decision: "decisions/2026-1"))
            .ThenRefused(Reason.DecisionDoesNotFit, $"Entry {shelved.LastEntry} rests on decisions/2026-1: each act rests on a decision of its own.");
    }

    // A Chair could record a decision, or the words of a member that objected to it, for its own office alone.
    [Fact]
    public void What_the_Chair_decides_and_why_is_for_every_member_to_read()
    {
        InConsultation().ThenEachIsInvalid(
            TheChair,
            Deciding("Is it sound?"),
            ("text.distribution", act => act.Text = Paper.Only("decision", TheChair)),
            ("objections.statement.distribution", act => act.Objections.Add(new VoicedObjection { Member = Myanmar.Member, Statement = Paper.Only("words", TheChair) })));
        OpenRound(Rules.Charter).ThenEachIsInvalid(TheChair, Acting.Closing(Outcome.NoConsensus), ("summing_up.distribution", act => act.SummingUp = Paper.Only("summing-up", TheChair)));
        OpenRound(Rules.Charter).ThenEachIsInvalid(TheChair, Extending("2026-10-22 17:00"), ("reasons.distribution", act => act.Reasons = Paper.Only("why", TheChair)));
        OpenRound(Rules.Charter).ThenEachIsInvalid(TheChair, world => new RecallRound { Round = world.Round.Name, Reasons = Paper.ForMembers("why") }, ("reasons.distribution", act => act.Reasons = Paper.Only("why", TheChair)));
        InConsultation().ThenEachIsInvalid(TheChair, Answering(SummitAnswer.Adopted), ("document.distribution", act => act.Document = Paper.Only("statement", TheChair)));
        InConsultation().ThenEachIsInvalid(TheChair, Referring(), ("dossier.distribution", act => act.Dossier = Paper.Only("dossier", TheChair)));
        InConsultation().ThenEachIsInvalid(TheChair, Granting(), ("reasons.distribution", act => act.Reasons = Paper.Only("why", TheChair)));
        InConsultation().With(TheChair, Consulting([VietNam], "2026-09-20 17:00")).ThenEachIsInvalid(TheChair, ClosingConsultation(), ("reasons.distribution", act => act.Reasons = Paper.Only("why", TheChair)));
        InGroupReview().ThenEachIsInvalid(TheChair, Dissolving("decisions/2026-2"), ("reasons.distribution", act => act.Reasons = Paper.Only("why", TheChair)));
        InGroupReview().ThenEachIsInvalid(TheChair, ExtendingGroup("2026-11-30 17:00"), ("reasons.distribution", act => act.Reasons = Paper.Only("why", TheChair)));
    }

    [Fact]
    public void Says_who_was_absent_who_objected_and_who_contests_it()
    {
        var world = Founded()
            .With(TheChair, Deciding("Is a non-political representative invited?", TimorLeste).But(act => act.Objections.Add(new VoicedObjection { Member = Myanmar.Member })))
            .With(Myanmar, Contesting("decisions/2026-1"));

        Assert.Equal(
            "Declared by the Chair at the meeting of the AMM on 1 Sep 2026, not derived from positions; absent: Timor-Leste; objected in the room: Myanmar; contested by: Myanmar.",
            MeetingSentence.Of(world.Community, world.Community.MeetingDecisions["decisions/2026-1"]));
    }

    [Fact]
    public void Closes_a_round_at_a_meeting()
    {
        var world = AtAMeeting().With(TheChair, Deciding("Is it adopted?").But(Closing));

        Assert.Equal((Phase.Adopted, DecisionGrade.Declared), (world.Proposal.Phase, world.Round.Decision!.Grade));
        Assert.Equal("Declared by the Chair at the meeting of the AMM on 1 Oct 2026, not derived from positions.", world.Round.Decision.Standing.Sentence);
    }

    [Fact]
    public void Closes_no_round_over_an_objection() => AtAMeeting().With(VietNam, Stance.Objection)
        .When(TheChair, Deciding("Is it adopted?").But(Closing))
        .ThenRefused(
            Reason.StandingForbidsOutcome,
            "Consensus not yet reached: Viet Nam objects; awaited: Brunei Darussalam, Cambodia, Indonesia, Lao PDR, Malaysia, Myanmar, Philippines, Singapore, Thailand, Timor-Leste. Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void Closes_no_round_over_an_objection_in_the_room() => AtAMeeting()
        .When(TheChair, Deciding("Is it adopted?").But(Closing).But(act => act.Objections.Add(new VoicedObjection { Member = Myanmar.Member })))
        .ThenRefused(Reason.StandingForbidsOutcome, "Consensus was not reached in the room: Myanmar objected.");

    [Fact]
    public void Closes_no_round_over_a_member_that_was_absent() => AtAMeeting()
        .When(TheChair, Deciding("Is it adopted?", Myanmar).But(Closing))
        .ThenRefused(Reason.StandingForbidsOutcome, "Nobody is passed over: Myanmar was not seated and has taken no position.");

    // Found by the random walk: a request for time that had lapsed counted as assent of a member that was seated.
    [Fact]
    public void Presumes_no_assent_of_a_member_that_asked_for_time() => AtAMeeting().With(VietNam, Stance.Hold).At("2026-10-15 09:00")
        .When(TheChair, Deciding("Is it adopted?").But(Closing))
        .ThenRefused(Reason.StandingForbidsOutcome, "Assent is never presumed of a member that has objected, asked for time or taken its position back: Viet Nam takes its position itself.");

    // It spoke, and took back what it said: being seated is not saying it again.
    [Fact]
    public void Presumes_no_assent_of_a_member_that_took_its_position_back()
    {
        var spoken = AtAMeeting().With(VietNam, Stance.Support);
        var takenBack = spoken.With(VietNam, TakingBack(spoken.LastEntry));

        takenBack.When(TheChair, Deciding("Is it adopted?").But(Closing))
            .ThenRefused(Reason.StandingForbidsOutcome, "Assent is never presumed of a member that has objected, asked for time or taken its position back: Viet Nam takes its position itself.");
        takenBack.With(VietNam, Stance.NoObjection).With(TheChair, Deciding("Is it adopted?").But(Closing));
    }

    [Fact]
    public void Presumes_no_assent_of_members_that_objected_in_the_room_before() => AtAMeeting()
        .With(TheChair, Deciding("Is it sound?").But(act => act.Objections.Add([new VoicedObjection { Member = Myanmar.Member }, new VoicedObjection { Member = VietNam.Member }])))
        .When(TheChair, Deciding("Is it adopted?").But(Closing))
        .ThenRefused(Reason.StandingForbidsOutcome, "Assent is never presumed of a member that has objected, asked for time or taken its position back: Myanmar, Viet Nam take their positions themselves.");

    [Fact]
    public void Objecting_to_the_end_of_a_group_says_nothing_of_the_text()
    {
        var world = InGroupReview().With(TheChair, Permitting(DecisionPurpose.GroupEnd, TheGroup).But(act => act.Objections.Add(new VoicedObjection { Member = Myanmar.Member })));

        Assert.Equal(TheProposal, world.Community.MeetingDecisions["decisions/2026-2"].Proposal);
        Assert.Empty(world.Proposal.HeardInTheRoom);
    }

    [Fact]
    public void Passes_over_none_of_several() => AtAMeeting()
        .When(TheChair, Deciding("Is it adopted?", Myanmar, VietNam).But(Closing))
        .ThenRefused(Reason.StandingForbidsOutcome, "Nobody is passed over: Myanmar, Viet Nam were not seated and have taken no position.");

    [Fact]
    public void Closes_no_round_that_opened_after_the_meeting() => AtAMeeting()
        .When(TheChair, Deciding("Is it adopted?").But(Closing).But(act => act.HeldDate = "2026-09-30"))
        .ThenRefused(Reason.DecisionDoesNotFit, "A meeting on 30 Sep 2026 decided nothing in proposals/idn-2026-1/rounds/1, which opened on 1 Oct 2026.");

    [Fact]
    public void A_member_that_was_absent_may_have_answered_in_writing() => Assert.Equal(
        Phase.Adopted, AtAMeeting().With(Myanmar, Stance.NoObjection).With(TheChair, Deciding("Is it adopted?", Myanmar).But(Closing)).Proposal.Phase);

    [Fact]
    public void Closes_no_round_by_correspondence() => OpenRound(Rules.Charter)
        .When(TheChair, Deciding("Is it adopted?").But(Closing))
        .ThenRefused(Reason.ProcedureDoesNotFit, "proposals/idn-2026-1/rounds/1 is not a round at a meeting of the AMM.");

    [Fact]
    public void Closes_a_round_with_the_outcome_asked() => AtAMeeting()
        .When(TheChair, Deciding("Is it noted?").But(Closing).But(act => act.Outcome = Outcome.Noted))
        .ThenRefused(Reason.ProcedureDoesNotFit, $"proposals/idn-2026-1/rounds/1 asks whether {TheSymbol} is adopted, not noted.");

    [Fact]
    public void Names_every_member_as_seated_or_absent() => Founded()
        .When(TheChair, Deciding("Shall we meet in May?").But(act => act.Seated.Remove(Myanmar.Member)))
        .ThenRefused(Reason.DecisionDoesNotFit, "Say of Myanmar whether seated or absent.");

    [Fact]
    public void Hears_nobody_who_was_not_there() => Founded()
        .When(TheChair, Deciding("Shall we meet in May?", Myanmar).But(act => act.Objections.Add(new VoicedObjection { Member = Myanmar.Member })))
        .ThenRefused(Reason.DecisionDoesNotFit, "Myanmar was not seated, so it voiced nothing in the room.");

    [Fact]
    public void Is_not_of_a_meeting_to_come() => Founded()
        .When(TheChair, Deciding("Shall we meet in May?").But(act => act.HeldDate = "2026-09-02"))
        .ThenRefused(Reason.DueDateNotLawful, "A meeting on 2 Sep 2026 has not been held yet.");

    [Fact]
    public void Is_the_next_of_the_year() => Founded()
        .When(TheChair, Deciding("Shall we meet in May?").But(act => act.Decision = "decisions/2026-2"))
        .ThenRefused(Reason.MovedMeanwhile, "The next decision is decisions/2026-1, not decisions/2026-2.");

    [Fact]
    public void Is_recorded_by_the_Chair_of_that_organ() => Founded()
        .When(TheChairOfSom, Deciding("Shall we meet in May?"))
        .ThenRefused(Reason.WrongOffice, "A decision of the AMM is for its Chair to record; the Chair of the SOM may not.");

    [Fact]
    public void Is_not_the_Summits() => Founded()
        .When(TheChair, Deciding("Is it adopted?").But(act => act.Organ = Summit))
        .ThenRefused(Reason.ProcedureDoesNotFit, "What the Summit decides is entered as its answer, which the Secretary-General attests.");

    [Fact]
    public void Is_contested_once_by_a_member() => Founded().With(TheChair, Deciding("Shall we meet in May?")).With(Myanmar, Contesting("decisions/2026-1"))
        .When(Myanmar, Contesting("decisions/2026-1")).ThenRefused(Reason.AlreadyExists, "Myanmar has contested decisions/2026-1 already.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Founded().ThenEachIsInvalid(
        TheChair,
        Deciding("Shall we meet in May?"),
        ("decision", act => act.Decision = "2026-1"),
        ("organ", act => act.Organ = "AMM"),
        ("held_date", act => act.HeldDate = "today"),
        ("question", act => act.Question = ""),
        ("text", act => act.Text = null),
        ("seated", act => act.Seated.Clear()),
        ("absent", act => act.Absent.Add(Myanmar.Member)),
        ("objections.member", act => act.Objections.Add(new VoicedObjection { Member = "Myanmar" })),
        ("proposal", act => act.Proposal = "x"),
        ("round, outcome", act => act.Round = "x"),
        ("outcome", act => act.Outcome = Outcome.Adopted),
        ("purpose", act => act.Purpose = DecisionPurpose.Return),
        ("purpose", act => act.Purpose = (DecisionPurpose)99),
        ("purpose", act => act.Subject = "II.A.4"),
        ("purpose", act => (act.Purpose, act.Subject) = (DecisionPurpose.Rule, "silence")),
        ("purpose", act => (act.Purpose, act.Subject) = (DecisionPurpose.GroupEnd, "II.A.4")));

    [Fact]
    public void Serves_for_nothing_else_if_it_closes_a_round() => AtAMeeting().When(TheChair, Deciding("Is it adopted?").But(Closing).But(act => act.Purpose = DecisionPurpose.Shelving)).ThenInvalid("purpose");

    [Theory]
    [InlineData(DecisionPurpose.Recall, "", "the recall of the round on ASC/AMM/2026/001")]
    [InlineData(DecisionPurpose.Package, "", "a package with ASC/AMM/2026/001")]
    [InlineData(DecisionPurpose.Withdrawal, "", "the withdrawal of ASC/AMM/2026/001")]
    [InlineData(DecisionPurpose.GroupEnd, TheGroup, "the end of groups/2026-1")]
    [InlineData(DecisionPurpose.Group, "", "a group on ASC/AMM/2026/001")]
    public void Says_on_what_it_decides(DecisionPurpose purpose, string subject, string said)
    {
        var world = InConsultation().WithDecision(purpose, subject);

        Assert.Equal(said, world.Community.MeetingDecisions["decisions/2026-1"].Purpose.Say(world.Community));
    }

    private static World AtAMeeting() => InConsultation().At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00").But(act => act.Procedure = Procedure.Meeting));

    private static void Closing(RecordMeetingDecision act) => (act.Round, act.Outcome) = ($"{TheProposal}/rounds/1", Outcome.Adopted);
}
