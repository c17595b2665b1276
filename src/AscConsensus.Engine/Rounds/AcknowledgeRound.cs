using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A ministry confirms that it has received notice of the round and its text: the proof without which its silence is never assent.</summary>
public sealed partial class AcknowledgeRound : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public void Check(Fields fields)
    {
        fields.Round("round", Round);
        fields.Fingerprint("text_fingerprint", TextFingerprint);
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnAnswerableRound(Round, at, (_, round) =>
        RoundRules.IfNotToAnswer(community, round, by, TextFingerprint, at)
            ?? (round.Notices.Any(notice => notice.Member == by.Member) ? Refuse(Reason.AlreadyAnswered, $"{community.NameOf(by.Office)} has acknowledged {Round} already.") : Accept()));

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        return community.With(proposal.With(round with { Notices = round.Notices.Add(new Notice(entry.By.Member, entry.At)) }));
    }
}
