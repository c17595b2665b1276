using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair puts the present text to the members. Everything the round rests on is frozen here.</summary>
public sealed partial class OpenRound : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public void Check(Fields fields)
    {
        fields.Round("round", Round);
        fields.Organ("organ", Organ);
        fields.Require(Rule.StartsWith("rules/", StringComparison.Ordinal), "rule", "Name a rule such as rules/charter.");
        fields.Require(RuleVersion > 0, "rule_version", "Give the rule's version.");
        fields.Fingerprint("text_fingerprint", TextFingerprint);
        fields.Require(Electorate.Count > 0, "electorate", "Name the members whose positions count.");
        foreach (var member in Electorate)
        {
            fields.Member("electorate", member);
        }

        fields.Time("due_time", DueTime);
        fields.Defined("procedure", Procedure);
        fields.Defined("asked_outcome", AskedOutcome);
        fields.Require(
            AskedOutcome is not (Outcome.NoConsensus or Outcome.SubjectToConfirmation), "asked_outcome", "Ask for what the members can agree to: adopted, endorsed, forwarded, agreed in principle or noted.");
        fields.Words("question", Question, 300);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        ResourceName.TrySplit(Round, ResourceName.Rounds, out var name, out var number);
        if (community.FindProposal(name!) is not { } proposal)
        {
            return ProposalRules.Unknown(name!);
        }

        if ((OpeningRules.IfNotAtItsLevel(community, proposal, Organ, by) ?? Lifecycle.Refuses(proposal, Move.OpenRound)) is { } refused)
        {
            return refused;
        }

        if (number != proposal.Rounds.Length + 1)
        {
            return Refuse(Reason.MovedMeanwhile, $"The next round on {proposal.Called} is number {proposal.Rounds.Length + 1}, not {number}.");
        }

        // Adopted by consensus of the community: at the start the Plan's and the Charter's rules, as founded.
        if (!community.Rules.TryGetValue((Rule, RuleVersion), out var rule) || rule.Effective > community.DateAt(at))
        {
            return Refuse(Reason.RuleNotAdopted, $"The community has no rule {Rule} version {RuleVersion} in effect on {community.DateAt(at).Say()}.");
        }

        if (Electorate.FirstOrDefault(member => community.FindMember(member) is null) is { } stranger)
        {
            return Refuse(Reason.UnknownMember, $"{stranger} is not a member.");
        }

        return !Electorate.SequenceEqual(community.MembershipAt(at)) ? Refuse(Reason.MovedMeanwhile, "The electorate named is not the membership of today, in order of the members' codes.")
            : OpeningRules.IfItDoesNotFit(community, proposal, this, rule, at)
                ?? OpeningRules.IfNotDueInTime(community, proposal, rule, DueTime.ToInstant(), at)
                ?? OpeningRules.IfConsulted(community, proposal)
                ?? ProposalRules.IfPresent(proposal, TextFingerprint);
    }

    public Community Apply(Community community, Entry entry)
    {
        ResourceName.TrySplit(Round, ResourceName.Rounds, out var name, out _);
        var proposal = community.Proposals[name!];
        var rule = community.Rules[(Rule, RuleVersion)];
        var round = new Round
        {
            Name = Round,
            Organ = Organ,
            Rule = rule,
            Revision = proposal.Text,
            Procedure = Procedure,
            Asked = AskedOutcome,
            Question = Question,
            OpenedAt = entry.At,
            DueAt = DueTime.ToInstant(),
            Period = DueTime.ToInstant() - entry.At,
            ElectorateAtOpening = community.MembershipAt(entry.At),
        };
        var opened = proposal.Moved(Move.OpenRound, entry.At) with { Rounds = proposal.Rounds.Add(round) };
        return community.With(DueTime.ToInstant() < entry.At + rule.MinimumPeriod ? opened.WithoutConsents(ConsentKind.Urgency) : opened);
    }
}
