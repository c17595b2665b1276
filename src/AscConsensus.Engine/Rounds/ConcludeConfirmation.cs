using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair ends the wait for confirmations: what was asked once all have confirmed, no consensus if one refused, withdrew, or let the time pass.</summary>
public sealed partial class ConcludeConfirmation : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public void Check(Fields fields)
    {
        fields.Round("round", Round);
        fields.Defined("outcome", Outcome);
        fields.Require(Outcome != Outcome.SubjectToConfirmation, "outcome", "Declare what was asked, or no consensus.");
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindRound(Round) is not var (proposal, round) ? RoundRules.Unknown(Round)
        : round.State != RoundState.AwaitingConfirmation ? Refuse(Reason.RoundNotOpen, $"{Round} awaits no confirmation.")
        : RoundRules.IfNotItsChair(community, round, by) ?? ClosingRules.IfNotPermitted(community, proposal, round, Outcome, PositionEntries, at) ?? Accept();

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        return community.Settled(proposal, round with { Conclusion = ClosingRules.Decision(community, proposal, round, Outcome, entry, summingUp: null) }, Outcome, entry.At);
    }
}
