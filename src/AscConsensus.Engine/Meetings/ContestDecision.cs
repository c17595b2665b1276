using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A member contests a decision recorded as taken in the room. It changes nothing of it; every certificate shows it.</summary>
public sealed partial class ContestDecision : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public IEnumerable<Citation> Cited => [Statement];

    public void Check(Fields fields)
    {
        fields.Decision("decision", Decision);
        fields.Cited("statement", Statement);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.MeetingDecisions.Find(Decision) is not { } decision ? MeetingRules.Unknown(Decision)
        : decision.Contests.Any(contest => contest.Member == by.Member) ? Refuse(Reason.AlreadyExists, $"{community.NameOf(by.Office)} has contested {Decision} already.")
        : Accept();

    public Community Apply(Community community, Entry entry)
    {
        var decision = community.MeetingDecisions[Decision];
        return community with
        {
            MeetingDecisions = community.MeetingDecisions.With(decision with
            {
                Contests = decision.Contests.Add(new Contest(entry.By.Member, Fingerprint.Of(Statement.Fingerprint), entry.Number, entry.At)),
            }),
        };
    }
}
