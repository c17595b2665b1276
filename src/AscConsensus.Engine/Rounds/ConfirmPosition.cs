using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A capital confirms what its representative said ad referendum (as signature ad referendum is confirmed: Vienna Convention on the Law of Treaties, Article 12(2)(b)).</summary>
public sealed partial class ConfirmPosition : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public void Check(Fields fields) => fields.Round("round", Round);

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnAnswerableRound(Round, at, (_, round) =>
        round.PositionOf(by.Member) is not { } position || position.Entry != PositionEntry ? Refuse(Reason.NoSuchPosition, $"Entry {PositionEntry} is not the position of {community.NameOf(by.Office)} in {Round}.")
        : !position.IsToBeConfirmed ? Refuse(Reason.NothingToConfirm, $"The position of {community.NameOf(by.Office)} in {Round} is not ad referendum.")
        : Accept());

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        var position = round.PositionOf(entry.By.Member)!;
        return community.With(proposal.With(round.With(position with { ConfirmedAt = entry.At, Entry = entry.Number, At = entry.At })));
    }
}
