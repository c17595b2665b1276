using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A member takes its position back and is awaited again: its silence is no assent. An objection or hold it raised stays on the proposal.</summary>
public sealed partial class WithdrawPosition : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public void Check(Fields fields) => fields.Round("round", Round);

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnAnswerableRound(Round, at, (_, round) =>
        round.PositionOf(by.Member) is not { } position ? Refuse(Reason.NoSuchPosition, $"{community.NameOf(by.Office)} has no position in {Round}.")
        : position.Entry != PositionEntry ? Refuse(Reason.MovedMeanwhile, $"The position of {community.NameOf(by.Office)} in {Round} is entry {position.Entry}, not {PositionEntry}.")
        : Accept());

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        var member = entry.By.Member;
        return community.With(proposal.With(round.WithoutPositionOf(member) with { TookBack = round.TookBack.Contains(member) ? round.TookBack : round.TookBack.Add(member) }));
    }
}
