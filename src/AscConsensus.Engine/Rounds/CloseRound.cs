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
        fields.CitedIfAny("summing_up", SummingUp);
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnOpenRound(Round, (proposal, round) =>
    {
        if (RoundRules.IfNotItsChair(community, round, by) is { } refused)
        {
            return refused;
        }

        var standing = Standings.At(community, proposal, round, at);
        return !standing.Permits(Outcome) ? Refuse(Reason.StandingForbidsOutcome, standing.Sentence)
            : !PositionEntries.SequenceEqual(round.PositionEntries) ? Refuse(Reason.MovedMeanwhile, $"The positions in {Round} are others than those the closing counts: read it again.")
            : Accept();
    });

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        var decision = new Decision(
            Outcome,
            entry.Number,
            entry.At,
            Standings.At(community, proposal, round, entry.At) with { ChangesAt = null },
            round.PositionEntries,
            SummingUp is null ? null : Fingerprint.Of(SummingUp.Fingerprint));
        var closed = proposal.Moved(MoveOf(Outcome), entry.At).With(round.Ended(RoundState.Closed, community, entry.At) with { Decision = decision });
        return community.With(Outcome == Outcome.Adopted ? closed with { Activities = [.. proposal.Activities.Select((activity, i) => activity.OpenedBy(proposal, i + 1))] } : closed);
    }

    private static Move MoveOf(Outcome outcome) => outcome switch
    {
        Outcome.Adopted => Move.Adopt,
        Outcome.NoConsensus => Move.TakeBackToConsultation,
        _ => throw new InvalidOperationException($"No phase follows from {outcome}."),
    };
}
