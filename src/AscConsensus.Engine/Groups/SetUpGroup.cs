using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The AMM may set up ad-hoc groups (Plan of Action, VI.1): the Chair enters the decision. On a proposal the group's review begins.</summary>
public sealed partial class SetUpGroup : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Mandate];

    public void Check(Fields fields)
    {
        fields.Group("group", Group);
        fields.Require(SubjectCase != SubjectOneofCase.None, "subject", "Name the proposal, activity or item of the Plan of Action that it works on.");
        if (SubjectCase == SubjectOneofCase.Proposal)
        {
            fields.Proposal("proposal", Proposal);
        }

        fields.Words("title", Title, 300);
        fields.CitedForMembers("mandate", Mandate);
        fields.Require(SubjectCase == SubjectOneofCase.Proposal || Clauses.Count == 0, "clauses", "Leave it empty: only a proposal has clauses.");
        fields.Require(Clauses.All(TextFields.IsClauseId) && Clauses.Distinct().Count() == Clauses.Count, "clauses", "Name each clause once, by its id such as 2a.");
        CheckMembers(fields);
        fields.Time("due_time", DueTime);
        foreach (var milestone in Milestones)
        {
            fields.Words("milestones.title", milestone.Title, 300);
            fields.Date("milestones.due_date", milestone.DueDate);
        }

        fields.Decision("meeting_decision", MeetingDecision);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        var next = community.Groups.Next(ResourceName.Groups, community.DateAt(at).Year);
        return IfNotOnItsSubject(community, by)
            ?? MeetingRules.IfNotFor(community, by, MeetingDecision, new(DecisionPurpose.Group, Proposal, Activity + PlanItem))
            ?? (Group != next ? Refuse(Reason.MovedMeanwhile, $"The next group is {next}, not {Group}.")
            : Members.FirstOrDefault(member => !community.IsMember(member, at)) is { } stranger ? Refuse(Reason.UnknownMember, $"{stranger} is not a member on {community.DateAt(at).Say()}.")
            : DueTime.ToInstant() <= at ? Refuse(Reason.DueDateNotLawful, $"A report cannot be due {community.Say(DueTime.ToInstant())}: that has passed.")
            : Accept());
    }

    public Community Apply(Community community, Entry entry)
    {
        var group = new Group
        {
            Name = Group,
            Title = Title,
            Organ = community.MeetingDecisions[MeetingDecision].Organ,
            Subject = SubjectCase switch { SubjectOneofCase.Proposal => Proposal, SubjectOneofCase.Activity => Activity, _ => PlanItem },
            Mandate = Fingerprint.Of(Mandate.Fingerprint),
            Clauses = [.. Clauses],
            Convenor = Convenor,
            Members = [.. Members],
            SetUpAt = entry.At,
            DueAt = DueTime.ToInstant(),
            Milestones = [.. Milestones.Select(milestone => new GroupMilestone(milestone.Title, milestone.DueDate.ToDate(), null))],
            MeetingDecision = MeetingDecision,
        };
        var withGroup = community with { Groups = community.Groups.Add(group, community.DateAt(entry.At).Year) };
        return (group.IsOnProposal ? withGroup.With(community.Proposals[Proposal].Moved(Move.ReferToGroup, entry.At) with { Group = Group }) : withGroup).WithUsed(MeetingDecision, entry.Number);
    }

    private void CheckMembers(Fields fields)
    {
        fields.Require(Members.Count > 0 && Members.Distinct().Count() == Members.Count, "members", "Name the members that take part, each once.");
        foreach (var member in Members)
        {
            fields.Member("members", member);
        }

        fields.Require(Members.Contains(Convenor), "convenor", "Let one of the members convene it.");
    }

    private Judgement? IfNotOnItsSubject(Community community, Actor by) => SubjectCase switch
    {
        SubjectOneofCase.Proposal => community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
            : ProposalRules.IfNotItsChair(community, proposal, by)
                ?? Lifecycle.Refuses(proposal, Move.ReferToGroup)
                ?? (Clauses.FirstOrDefault(clause => !proposal.Text.Clauses.Contains(clause)) is { } unknown ? Refuse(Reason.UnknownClause, $"Revision {proposal.Text.Number} has no clause {unknown}.") : null),
        SubjectOneofCase.Activity when community.FindActivity(Activity) is null => Refuse(Reason.UnknownActivity, $"There is no {Activity}."),
        SubjectOneofCase.PlanItem when !community.Catalogue.ContainsKey(PlanItem) => Refuse(Reason.UnknownSubject, $"The Plan of Action has no item {PlanItem}."),
        _ => null,
    };
}
