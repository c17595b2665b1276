using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A member takes, on the new text, the stance it took on an earlier one: positions never carry over of themselves.</summary>
public sealed partial class ReaffirmPosition : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public void Check(Fields fields)
    {
        fields.Round("round", Round);
        fields.Fingerprint("text_fingerprint", TextFingerprint);
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnAnswerableRound(Round, at, (proposal, round) =>
        RoundRules.IfNotToAnswer(community, round, by, TextFingerprint, at)
        ?? (Earlier(proposal, by) is not { } earlier ? Refuse(Reason.NoSuchPosition, $"Entry {EarlierEntry} is not a position of {community.NameOf(by.Office)} in an earlier round on {proposal.Called}.")
            : RoundRules.IfNotAllowed(community, round, earlier with { At = at }) ?? Accept()));

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        var position = Earlier(proposal, entry.By)! with { Entry = entry.Number, At = entry.At, ConfirmedAt = null, ProposedWording = null };
        return community.With(proposal.WithObjectionOf(position, EarlierEntry).With(round.With(position)));
    }

    private Position? Earlier(Proposal proposal, Actor by) => proposal.Rounds
        .Where(round => round.Name != Round)
        .Select(round => round.PositionOf(by.Member))
        .FirstOrDefault(position => position?.Entry == EarlierEntry);
}
