using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts on an ad-hoc group and of its convenor, in words.</summary>
internal static class GroupSentences
{
    public static ActSentences AddGroups(this ActSentences all) => all
        .Of<SetUpGroup>((act, names) => $"set up group {Numbered.Short(act.Group)}, \"{act.Title}\", convened by {names.Title(act.Convenor)}, report due {names.Say(act.DueTime)}")
        .Of<ReviseGroupText>((act, _) => $"put the group's own wording beside the text: text {act.Revision} of the group")
        .Of<ReachMilestone>((act, _) => $"reached milestone {act.Milestone}")
        .Of<ReportFromGroup>((act, _) => $"reported {(act.Final ? "finally" : "in the interim")}{Found(act)}")
        .Of<ExtendGroup>((act, names) => $"gave group {Numbered.Short(act.Group)} more time, report due {names.Say(act.NewDueTime)}")
        .Of<DissolveGroup>((act, _) => $"dissolved group {Numbered.Short(act.Group)}{ProposalSentences.On(act.MeetingDecision)}");

    private static string Found(ReportFromGroup act) =>
        act.Findings.Count > 0 ? ": " + string.Join(", ", act.Findings.Select(found => $"clause {found.Clause} {Choice.Say(found.Finding)}")) : "";
}
