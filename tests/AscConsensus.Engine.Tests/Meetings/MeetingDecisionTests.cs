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
        InConsultation().With(TheChair, Deciding("Is it returned?", Myanmar)).When(TheChair, Returning())
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 was taken without Myanmar: an act rests on a decision with every member seated.");
        InConsultation().WithDecision().With(Myanmar, Contesting("decisions/2026-1")).When(TheChair, SettingUp())
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 is contested by Myanmar: an act rests on a decision by consensus.");
        InConsultation().WithDecision().With(TheChair, Returning());
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
        ("outcome", act => act.Outcome = Outcome.Adopted));

    private static World AtAMeeting() => InConsultation().At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00").But(act => act.Procedure = Procedure.Meeting));

    private static void Closing(RecordMeetingDecision act) => (act.Round, act.Outcome) = ($"{TheProposal}/rounds/1", Outcome.Adopted);
}
