using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// The Chair records what was declared in the room: the question, who was seated, who was not, who objected. It is graded declared, not derived, and any member may
/// contest it. It closes a round only over nobody.
/// </summary>
public sealed partial class RecordMeetingDecision : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    private MeetingPurpose Permits => new(Purpose, Proposal, Subject);

    public IEnumerable<Citation> Cited => [Text, .. Objections.Where(objection => objection.Statement is not null).Select(objection => objection.Statement)];

    public void Check(Fields fields)
    {
        fields.Decision("decision", Decision);
        fields.Organ("organ", Organ);
        fields.Date("held_date", HeldDate);
        fields.Words("question", Question, 300);
        fields.CitedForMembers("text", Text);
        fields.Require(Seated.Count > 0, "seated", "Name the members that were seated.");
        fields.Members("seated", Seated);
        fields.Members("absent", Absent);
        fields.Require(!Seated.Intersect(Absent).Any(), "absent", "A member was either seated or absent.");
        fields.Members("objections.member", Objections.Select(objection => objection.Member));
        foreach (var objection in Objections)
        {
            fields.CitedForMembersIfAny("objections.statement", objection.Statement);
        }

        if (Proposal.Length > 0)
        {
            fields.Proposal("proposal", Proposal);
        }

        if (Round.Length > 0)
        {
            fields.Round("round", Round);
            fields.Defined("outcome", Outcome);
        }
        else
        {
            fields.Require(Outcome == Outcome.Unspecified, "outcome", "Only a decision that closes a round has its outcome.");
        }

        Permits.Check(fields, Round);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        RoomRules.IfNotAMeeting(community, this, by, at)
            ?? (Round.Length == 0 ? null : RoomRules.IfItClosesOverAnyone(community, this, at))
            ?? Accept();

    public Community Apply(Community community, Entry entry)
    {
        var decision = new MeetingDecision
        {
            Name = Decision,
            Organ = Organ,
            Held = HeldDate.ToDate(),
            Question = Question,
            Text = Fingerprint.Of(Text.Fingerprint),
            Seated = [.. Seated],
            Absent = [.. Absent],
            Objections = [.. Objections.Select(objection => new VoicedInTheRoom(objection.Member, objection.Statement is null ? null : Fingerprint.Of(objection.Statement.Fingerprint)))],
            Proposal = Proposal.Length > 0 ? Proposal : community.FindRound(Round)?.Proposal.Name ?? (community.Groups.Find(Subject) is { IsOnProposal: true } group ? group.Subject : null),
            Round = Round.Length > 0 ? Round : null,
            Outcome = Outcome,
            Purpose = Permits,
            Entry = entry.Number,
            At = entry.At,
        };
        var recorded = Heard(community, decision) with { MeetingDecisions = community.MeetingDecisions.Add(decision, community.DateAt(entry.At).Year) };
        if (community.FindRound(Round) is not var (proposal, round))
        {
            return recorded;
        }

        var declared = ClosingRules.Decision(community, proposal, round, Outcome, entry, summingUp: null);
        var closed = round with
        {
            Decision = declared with { MeetingDecision = Decision, Standing = declared.Standing with { Kind = StandingKind.Reached, Sentence = MeetingSentence.Of(community, decision) } },
        };
        return recorded.Settled(proposal, closed, Outcome, entry.At);
    }

    // Until it is decided the proposal keeps who objected to it: what asks of every member whether it was ever heard against it does not look through all decisions
    // there have been. What is yet to be submitted takes them over when it is.
    private static Community Heard(Community community, MeetingDecision decision) =>
        decision is { Proposal: { } name, Objections.Length: > 0 } && community.Proposals.Find(name) is { } proposal && !Lifecycle.IsFinal(proposal.Phase)
            ? community.With(proposal with { HeardInTheRoom = proposal.HeardInTheRoom.AddRange(decision.HeardOnProposal) })
            : community;
}
