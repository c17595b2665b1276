using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// A proposal is set aside without prejudice, and an open round is discontinued. With its sponsors' consent or on a meeting's decision, and not once
/// consensus stands reached: the Chair cannot bury a proposal.
/// </summary>
public sealed partial class ShelveProposal : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Reasons];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.CitedForMembers("reasons", Reasons);
        fields.DecisionIfAny("meeting_decision", MeetingDecision);
        if (ReturnDate.Length > 0)
        {
            fields.Date("return_date", ReturnDate);
        }
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : ProposalRules.IfNotItsChair(community, proposal, by)
            ?? Lifecycle.Refuses(proposal, Move.Shelve)
            ?? (proposal.Phase == Phase.ReferredToSummit ? Refuse(Reason.WrongPhase, $"{proposal.Called} is referred to the Summit: what the Summit answers is entered.") : null)
            ?? (ReturnDate.Length > 0 && ReturnDate.ToDate() < community.DateAt(at) ? Refuse(Reason.DueDateNotLawful, $"It cannot come back on {ReturnDate.ToDate().Say()}: that has passed.") : null)
            ?? (proposal.OpenRound is { } round ? RoundRules.IfConsensusStands(community, proposal, round, at) : null)
            ?? ConsentRules.IfAlone(community, proposal, by, MeetingDecision, ConsentKind.Shelving)
            ?? Accept();

    public Community Apply(Community community, Entry entry)
    {
        var shelved = community.Proposals[Proposal].Discontinued(Move.Shelve, community, entry.At).WithoutConsents(ConsentKind.Shelving);
        return community.WithReleased(shelved with { ReturnDate = ReturnDate.Length > 0 ? ReturnDate.ToDate() : null }, entry).WithUsed(MeetingDecision, entry.Number);
    }
}
