using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>What a meeting's decision permits, and on what: one act of that kind, on that, rests on it.</summary>
/// <param name="Kind">Unspecified if no act rests on it.</param>
/// <param name="Proposal">Such as "proposals/idn-2026-3"; empty if it is on none.</param>
/// <param name="Subject">What it is on beside a proposal: an activity, an item of the Plan, a group, a rule, or who joins the sponsors.</param>
public readonly record struct MeetingPurpose(DecisionPurpose Kind, string Proposal = "", string Subject = "")
{
    private bool IsComplete => Kind switch
    {
        DecisionPurpose.Unspecified => Subject.Length == 0,
        DecisionPurpose.Joining => Proposal.Length > 0 && (ResourceName.IsMember(Subject) || ResourceName.IsOrgan(Subject)),
        DecisionPurpose.Group => Proposal.Length > 0 != Subject.Length > 0,
        DecisionPurpose.GroupEnd => Proposal.Length == 0 && ResourceName.IsNumbered(Subject, ResourceName.Groups),
        DecisionPurpose.Rule => Proposal.Length == 0 && Subject.StartsWith("rules/", StringComparison.Ordinal),
        DecisionPurpose.Policy => Proposal.Length + Subject.Length == 0,
        _ => Enum.IsDefined(Kind) && Proposal.Length > 0 && Subject.Length == 0,
    };

    /// <summary>"the shelving of ASC/AMM/2026/014".</summary>
    public string Say(Community community) => Kind switch
    {
        DecisionPurpose.Submission => $"the submission of {On(community)}",
        DecisionPurpose.Return => $"the return of {On(community)}",
        DecisionPurpose.Shelving => $"the shelving of {On(community)}",
        DecisionPurpose.Recall => $"the recall of the round on {On(community)}",
        DecisionPurpose.Package => $"a package with {On(community)}",
        DecisionPurpose.Joining => $"the joining of {community.TitleOf(Subject)} to the sponsors of {On(community)}",
        DecisionPurpose.Withdrawal => $"the withdrawal of {On(community)}",
        DecisionPurpose.Group => $"a group on {On(community)}",
        DecisionPurpose.GroupEnd => $"the end of {Subject}",
        DecisionPurpose.Rule => $"the adoption of {Subject}",
        DecisionPurpose.Policy => "a policy for keys",
        _ => throw new InvalidOperationException($"Nothing rests on the purpose {Kind}."),
    };

    internal void Check(Fields fields, string round)
    {
        fields.Require(round.Length == 0 || Kind == DecisionPurpose.Unspecified, "purpose", "Leave it unspecified: a decision that closes a round serves for nothing else.");
        fields.Require(
            IsComplete,
            "purpose",
            "Name what it is on, and nothing else: for a group its proposal, activity or item of the Plan, for its end the group, for a joining the proposal and who joins, for a rule the rule, "
            + "for a policy nothing; for all others the proposal.");
    }

    private string On(Community community) => Proposal.Length > 0 ? community.FindProposal(Proposal)?.Called ?? Proposal : Subject;
}
