namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>Any member may request inscription, opening, closing, extension or revival (design, 2): the request and its answer stay on the proposal.</summary>
public sealed class RequestTests
{
    [Fact]
    public void Stays_on_the_proposal_with_its_answer()
    {
        var world = InConsultation().With(Malaysia, Requesting(RequestKind.Opening)).With(TheChair, Granting());

        Assert.Equal((Malaysia.Member, RequestState.Granted, world.Now), (world.Proposal.Requests[0].Member, world.Proposal.Requests[0].State, world.Proposal.Requests[0].AnsweredAt!.Value));
        world.When(TheChair, Granting()).ThenRefused(Reason.AlreadyAnswered, "proposals/idn-2026-1/requests/1 was answered Thu 3 Sep 2026 10:00 Jakarta (UTC+7).");
    }

    [Fact]
    public void Is_declined_with_reasons()
    {
        var asked = InConsultation().With(Malaysia, Requesting(RequestKind.Opening));

        asked.When(TheChair, Granting().But(act => act.Granted = false)).ThenInvalid("reasons");
        Assert.Equal(RequestState.Declined, asked.With(TheChair, Granting().But(act => (act.Granted, act.Reasons) = (false, Paper.ForMembers("views are awaited")))).Proposal.Requests[0].State);
    }

    [Fact]
    public void Is_for_what_can_be_done_now()
    {
        const string Nothing = "there is nothing of that kind to ask for.";
        Assert.All([RequestKind.Closing, RequestKind.Extension, RequestKind.Revival], kind =>
            InConsultation().When(Malaysia, Requesting(kind)).ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in consultation: {Nothing}"));
        OpenRound(Rules.Charter).When(Malaysia, Requesting(RequestKind.Opening)).ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in a round of positions: {Nothing}");
        Adopted().When(Malaysia, Requesting(RequestKind.Inscription)).ThenRefused(Reason.WrongPhase, $"{TheSymbol} is adopted: {Nothing}");
        OpenRound(Rules.Charter).With(Malaysia, Requesting(RequestKind.Closing)).With(Malaysia, Requesting(RequestKind.Extension));
        InConsultation().WithDecision(DecisionPurpose.Shelving).With(TheChair, Shelving(decision: "decisions/2026-1")).With(Malaysia, Requesting(RequestKind.Revival));
        Submitted().With(Malaysia, Requesting(RequestKind.Inscription));
    }

    // What was agreed ad referendum is closed already, and has still to be concluded.
    [Fact]
    public void Is_for_the_conclusion_too()
    {
        var agreed = OpenRound(Rules.Charter).WithEach(Ministries.Except([Thailand]), Stance.Support).With(Thailand, Taking(Stance.Support).But(act => act.AdReferendum = true))
            .With(TheChair, Closing(Outcome.SubjectToConfirmation));

        agreed.With(Malaysia, Requesting(RequestKind.Closing));
        agreed.When(Malaysia, Requesting(RequestKind.Extension)).ThenRefused(Reason.WrongPhase, $"{TheSymbol} is awaiting confirmation: there is nothing of that kind to ask for.");
    }

    [Fact]
    public void Is_made_once_until_it_is_answered()
    {
        var asked = InConsultation().With(Malaysia, Requesting(RequestKind.Opening));

        asked.When(Malaysia, Requesting(RequestKind.Opening)).ThenRefused(Reason.AlreadyExists, "Malaysia has asked for that in proposals/idn-2026-1/requests/1, which awaits its answer.");
        asked.With(Thailand, Requesting(RequestKind.Opening));
        asked.With(TheChair, Granting()).With(Malaysia, Requesting(RequestKind.Opening));
    }

    [Fact]
    public void Binds_the_number() => InConsultation().When(Malaysia, Requesting(RequestKind.Opening).But(act => act.Request = $"{TheProposal}/requests/2"))
        .ThenRefused(Reason.MovedMeanwhile, $"The next request on {TheSymbol} is number 1, not 2.");

    // Acts that are sent together are entered at one instant.
    [Fact]
    public void Is_about_the_round_in_which_it_was_made()
    {
        var asked = InConsultation().With(TheChairOfSom, Opening(Rules.Charter, "2026-10-15 17:00").But(act => (act.Organ, act.AskedOutcome) = (Som, Outcome.Forwarded))).With(Malaysia, Requesting(RequestKind.Extension));

        asked.With(TheChairOfSom, Recalling()).With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00")).With(TheChairOfSom, Granting());
    }

    [Fact]
    public void Is_answered_by_the_chair_of_its_organ()
    {
        InConsultation().With(Malaysia, Requesting(RequestKind.Opening)).When(TheChairOfSom, Granting())
            .ThenRefused(Reason.WrongOffice, $"{TheSymbol} is before the AMM; the Chair of the SOM may not act on it.");
        InConsultation().With(TheChairOfSom, Opening(Rules.Charter, "2026-10-15 17:00").But(act => (act.Organ, act.AskedOutcome) = (Som, Outcome.Forwarded))).With(Malaysia, Requesting(RequestKind.Extension))
            .With(TheChairOfSom, Granting());
        InConsultation().With(TheChairOfSom, Opening(Rules.Charter, "2026-10-15 17:00").But(act => (act.Organ, act.AskedOutcome) = (Som, Outcome.Forwarded))).With(Malaysia, Requesting(RequestKind.Extension))
            .When(TheChair, Granting()).ThenRefused(Reason.WrongOffice, $"{TheProposal}/rounds/1 is before the SOM; the Chair of the AMM may not act on it.");
        InConsultation().When(TheChair, Granting()).ThenRefused(Reason.UnknownRequest, "There is no proposals/idn-2026-1/requests/1.");
    }

    [Fact]
    public void Names_every_field_that_is_nonsense()
    {
        InConsultation().ThenEachIsInvalid(Malaysia, Requesting(RequestKind.Opening), ("request", act => act.Request = TheProposal), ("kind", act => act.Kind = RequestKind.Unspecified), ("reasons.fingerprint, reasons.distribution", act => act.Reasons = new Citation()));
        InConsultation().ThenEachIsInvalid(TheChair, Granting(), ("request", act => act.Request = TheProposal));
    }
}
