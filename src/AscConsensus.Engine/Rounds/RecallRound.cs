using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// The Chair takes back a round opened on a wrong text. Not once consensus stands reached, and a running silence only if its sponsors take the text back: it does
/// not end early otherwise. The Chair before whose organ the proposal is may take back a lower organ's round as well.
/// </summary>
public sealed partial class RecallRound : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Reasons];

    public void Check(Fields fields)
    {
        fields.Round("round", Round);
        fields.CitedForMembers("reasons", Reasons);
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnOpenRound(Round, (proposal, round) =>
        (by.Office == community.ChairOf(proposal.Organ) ? null : RoundRules.IfNotItsChair(community, round, by))
            ?? RoundRules.IfConsensusStands(community, proposal, round, at)
            ?? (round.IsSilence ? ConsentRules.IfASponsorHasNotConsented(community, proposal, ConsentKind.Recall) : null)
            ?? Accept());

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, _) = community.FindRound(Round)!.Value;
        return community.With(proposal.Discontinued(Move.TakeBackToConsultation, community, entry.At));
    }
}
