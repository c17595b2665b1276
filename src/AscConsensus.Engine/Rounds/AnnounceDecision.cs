using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair makes a decision known. Closing and announcing are two acts.</summary>
public sealed partial class AnnounceDecision : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public void Check(Fields fields) => fields.Round("round", Round);

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindRound(Round) is not var (_, round) ? RoundRules.Unknown(Round)
        : RoundRules.IfNotItsChair(community, round, by)
            ?? (round.Declared is not { } decision ? Refuse(Reason.NothingToAnnounce, $"{Round} has no decision yet.")
                : decision.AnnouncedAt is { } announced ? Refuse(Reason.NothingToAnnounce, $"The decision of {Round} was announced {community.Say(announced)}.")
                : Accept());

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        var announced = round.Conclusion is { } conclusion
            ? round with { Conclusion = conclusion with { AnnouncedAt = entry.At } }
            : round with { Decision = round.Decision! with { AnnouncedAt = entry.At } };
        return community.With(proposal with { Rounds = proposal.Rounds.Replace(round, announced) });
    }
}
