using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>What may refuse the record of a decision taken in the room.</summary>
internal static class RoomRules
{
    public static Judgement? IfNotAMeeting(Community community, RecordMeetingDecision act, Actor by, Instant at)
    {
        var held = act.HeldDate.ToDate();
        if (community.FindOrgan(act.Organ) is not { IsConsulted: false } organ || !organ.ExistsOn(held))
        {
            return Refuse(Reason.UnknownOrgan, $"{act.Organ} is not an organ that decided here on {held.Say()}.");
        }

        if (act.Organ == Organ.Summit)
        {
            return Refuse(Reason.ProcedureDoesNotFit, "What the Summit decides is entered as its answer, which the Secretary-General attests.");
        }

        var next = community.MeetingDecisions.Next(ResourceName.Decisions, community.DateAt(at).Year);
        return by.Office != community.ChairOf(act.Organ) ? Refuse(Reason.WrongOffice, $"A decision of the {organ.Abbreviation} is for its Chair to record; {community.NameOf(by.Office)} may not.")
            : act.Decision != next ? Refuse(Reason.MovedMeanwhile, $"The next decision is {next}, not {act.Decision}.")
            : held > community.DateAt(at) ? Refuse(Reason.DueDateNotLawful, $"A meeting on {held.Say()} has not been held yet.")
            : act.Proposal.Length > 0 && act.Purpose != DecisionPurpose.Submission && community.FindProposal(act.Proposal) is null ? ProposalRules.Unknown(act.Proposal)
            : IfNotEveryoneIsNamed(community, act, held);
    }

    /// <summary>In the room as in writing: no objection, no request for time, and nobody is passed over. What silence there means no rule here says.</summary>
    public static Judgement? IfItClosesOverAnyone(Community community, RecordMeetingDecision act, Instant at)
    {
        if (community.FindRound(act.Round) is not var (proposal, round))
        {
            return RoundRules.Unknown(act.Round);
        }

        if (act.Proposal.Length > 0 && act.Proposal != proposal.Name)
        {
            return Refuse(Reason.DecisionDoesNotFit, $"{act.Round} is on {proposal.Called}, not on {act.Proposal}.");
        }

        return community.OnOpenRound(act.Round, (_, _) =>
            round.Organ != act.Organ || round.Procedure != Procedure.Meeting ? Refuse(Reason.ProcedureDoesNotFit, $"{act.Round} is not a round at a meeting of the {community.TitleOf(act.Organ)}.")
            : proposal.Package is { } package ? Refuse(Reason.InAPackage, $"{proposal.Called} is in {package}: its round is closed together with the others.")
            : act.Outcome != round.Asked ? Refuse(Reason.ProcedureDoesNotFit, $"{act.Round} asks whether {proposal.Called} is {OutcomeWords.Of(round.Asked)}, not {OutcomeWords.Of(act.Outcome)}.")
            : community.DateAt(round.OpenedAt) is var opened && act.HeldDate.ToDate() < opened
                ? Refuse(Reason.DecisionDoesNotFit, $"A meeting on {act.HeldDate.ToDate().Say()} decided nothing in {act.Round}, which opened on {opened.Say()}.")
            : IfAnyoneIsInTheWay(community, proposal, round, act, at) ?? Accept()) as Judgement.Refused;
    }

    private static Judgement? IfAnyoneIsInTheWay(Community community, Proposal proposal, Round round, RecordMeetingDecision act, Instant at)
    {
        var standing = Standings.At(community, proposal, round, at);
        var passedOver = standing.Awaited.Where(member => !act.Seated.Contains(member)).ToList();
        return standing.Objecting.Length + standing.Holding.Length + standing.Unconfirmed.Length + standing.Confirming.Length > 0 ? Refuse(Reason.StandingForbidsOutcome, standing.Sentence)
            : act.Objections.Count > 0 ? Refuse(Reason.StandingForbidsOutcome, $"Consensus was not reached in the room: {community.NamesOf(act.Objections.Select(objection => objection.Member))} objected.")
            : standing.Awaited.Where(member => act.Seated.Contains(member) && (proposal.HasHeardAgainst(member, at) || round.TookBack.Contains(member))).ToList() is { Count: > 0 } unheard
                ? Refuse(Reason.StandingForbidsOutcome, $"Assent is never presumed of a member that has objected, asked for time or taken its position back: {community.NamesOf(unheard)} {(unheard.Count == 1 ? "takes its position itself" : "take their positions themselves")}.")
            : passedOver.Count > 0 ? Refuse(Reason.StandingForbidsOutcome, $"Nobody is passed over: {community.NamesOf(passedOver)} {(passedOver.Count == 1 ? "was not seated and has" : "were not seated and have")} taken no position.")
            : null;
    }

    private static Judgement? IfNotEveryoneIsNamed(Community community, RecordMeetingDecision act, LocalDate held)
    {
        var members = community.MembershipOn(held);
        var named = act.Seated.Concat(act.Absent).ToList();
        return named.FirstOrDefault(member => !members.Contains(member)) is { } stranger ? Refuse(Reason.UnknownMember, $"{stranger} was not a member on {held.Say()}.")
            : act.Objections.FirstOrDefault(objection => !act.Seated.Contains(objection.Member)) is { } outside ? Refuse(Reason.DecisionDoesNotFit, $"{community.TitleOf(outside.Member)} was not seated, so it voiced nothing in the room.")
            : members.Where(member => !named.Contains(member)).ToList() is { Count: > 0 } missing ? Refuse(Reason.DecisionDoesNotFit, $"Say of {community.NamesOf(missing)} whether seated or absent.")
            : null;
    }
}
