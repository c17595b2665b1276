using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A member says how it reads a decision, after it was sealed: a dated annex within the rule's window, which changes nothing.</summary>
public sealed partial class LodgeStatement : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public IEnumerable<Citation> Cited => [Statement];

    public void Check(Fields fields)
    {
        fields.Round("round", Round);
        fields.Defined("kind", Kind);
        fields.Cited("statement", Statement);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindRound(Round) is not var (_, round) ? RoundRules.Unknown(Round)
        : round.StatementsUntil is not { } until ? Refuse(Reason.WindowClosed, $"{Round} is not closed: a statement accompanies the member's position until then.")
        : at >= until ? Refuse(Reason.WindowClosed, $"Statements on {Round} could be lodged until {community.Say(until)}.")
        : Accept();

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        var lodged = new LodgedStatement(entry.By.Member, Kind, Fingerprint.Of(Statement.Fingerprint), entry.Number, entry.At);
        return community.With(proposal with { Rounds = proposal.Rounds.Replace(round, round with { Statements = round.Statements.Add(lodged) }) });
    }
}
