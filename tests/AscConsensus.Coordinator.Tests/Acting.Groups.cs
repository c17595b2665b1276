using AscConsensus.Client;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Tests;

// A group, and the convenor that acts for it.
internal static partial class Acting
{
    public const string TheGroup = "groups/2026-1";
    public const string TheConvenor = "offices/convenor-2026-1";

    /// <summary>Sets up a group that Viet Nam convenes, on clause 2 of the proposal or, without one, on an item of the Plan.</summary>
    public static async Task SetUpGroup(this RunningCoordinator coordinator, string proposal = "")
    {
        var (words, mandate) = (CitedDocument.Of("The ministers set up a group."), CitedDocument.Of("To find words for clause 2."));
        await coordinator.Chair.Act(
            new RecordMeetingDecision
            {
                Decision = "decisions/2026-1",
                Organ = "organs/AMM",
                HeldDate = "2026-09-30",
                Question = "Shall a group be set up?",
                Text = words.Citation,
                Seated = { "members/IDN", "members/PHL", "members/VNM" },
                Proposal = proposal,
                Purpose = DecisionPurpose.Group,
                Subject = proposal.Length > 0 ? "" : "II.A.4",
            },
            [words.Document]);
        var act = new SetUpGroup
        {
            Group = TheGroup,
            Title = "Words for clause 2",
            Mandate = mandate.Citation,
            Convenor = "members/VNM",
            Members = { "members/IDN", "members/VNM" },
            DueTime = coordinator.Opening().DueTime,
            MeetingDecision = "decisions/2026-1",
        };
        if (proposal.Length > 0)
        {
            act.Proposal = proposal;
            act.Clauses.Add("2");
        }
        else
        {
            act.PlanItem = "II.A.4";
        }

        await coordinator.Chair.Act(act, [mandate.Document]);
        await coordinator.VietNam.Act(coordinator.Enrolment(TheConvenor));
    }
}
