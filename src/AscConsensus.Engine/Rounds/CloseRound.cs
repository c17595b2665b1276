using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair declares what a round decided. Refused unless the standing permits the outcome.</summary>
public sealed partial class CloseRound : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => SummingUp is null ? [] : [SummingUp];

    public void Check(Fields fields)
    {
        fields.Round("round", Round);
        fields.Defined("outcome", Outcome);
        fields.CitedForMembersIfAny("summing_up", SummingUp);
        if (Outcome == Outcome.SubjectToConfirmation)
        {
            fields.Time("confirmation_due_time", ConfirmationDueTime);
        }
        else
        {
            fields.Require(ConfirmationDueTime is null, "confirmation_due_time", "Only an outcome subject to confirmation has a date for confirmations.");
        }
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnOpenRound(Round, (proposal, round) =>
        RoundRules.IfNotItsChair(community, round, by)
            ?? ClosingRules.IfNotPermitted(community, proposal, round, Outcome, PositionEntries, at)
            ?? (proposal.Package is { } package && Outcome != Outcome.NoConsensus ? Refuse(Reason.InAPackage, $"{proposal.Called} is in {package}: its round is closed together with the others.")
                : ConfirmationDueTime is null ? Accept()
                : ClosingRules.IfConfirmationIsNotDueInTime(community, round.Rule, ConfirmationDueTime.ToInstant(), at) ?? Accept()));

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        var decision = ClosingRules.Decision(community, proposal, round, Outcome, entry, SummingUp);
        var due = ConfirmationDueTime is null ? (Instant?)null : ConfirmationDueTime.ToInstant();
        return community.Settled(proposal, round with { Decision = decision, ConfirmationDueAt = due }, Outcome, entry.At);
    }
}
