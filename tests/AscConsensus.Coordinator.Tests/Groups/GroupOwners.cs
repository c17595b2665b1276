using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Groups;

/// <summary>Whose groups are: the Chair sets up those of its organ, and each convenor acts for its own.</summary>
internal static class GroupOwners
{
    private const string Theirs = "groups/2026-3";

    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(SetUpGroup), "on a proposal the Chair's of the organ it is before")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Prepare = async world =>
            {
                await world.Admitted();
                await world.Decided(DecisionPurpose.Group, proposal: TheProposal);
            },
            Make = (world, _) =>
            {
                var act = world.SettingUp(Theirs, "decisions/2026-3");
                act.Proposal = TheProposal;
                return act;
            },
        },
        new(nameof(SetUpGroup), "on the Plan the Chair's of the organ that decided it")
        {
            Own = [Chair],
            Others = Reason.DecisionDoesNotFit,
            IsForMembers = true,
            Prepare = world => world.Decided(DecisionPurpose.Group, "II.A.4"),
            Make = (world, _) =>
            {
                var act = world.SettingUp(Theirs, "decisions/2026-3");
                act.PlanItem = "II.A.4";
                return act;
            },
        },
        new(nameof(ReviseGroupText), "the convenor's of that group")
        {
            Own = [TheirConvenor],
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Prepare = world => world.InGroup(),
            Make = (world, _) => new ReviseGroupText { Group = Theirs, Revision = 1, DepartsFrom = TheText.Citation.Fingerprint, Text = world.NewText() },
        },
        new(nameof(ReachMilestone), "the convenor's of that group")
        {
            Own = [TheirConvenor],
            Others = Reason.WrongOffice,
            Prepare = world => world.InGroup(),
            Make = (_, _) => new ReachMilestone { Group = Theirs, Milestone = 1 },
        },
        new(nameof(ReportFromGroup), "the convenor's of that group")
        {
            Own = [TheirConvenor],
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Prepare = world => world.InGroup(),
            Make = (world, _) => new ReportFromGroup { Group = Theirs, TextFingerprint = TheText.Citation.Fingerprint, Report = world.Words() },
        },
        new(nameof(ExtendGroup), "the Chair's of the organ that set it up")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Prepare = world => world.InGroup(),
            Make = (world, _) => new ExtendGroup { Group = Theirs, OldDueTime = world.Due, NewDueTime = After(world.Due), Reasons = world.Words() },
        },
        new(nameof(DissolveGroup), "the Chair's of the organ that set it up")
        {
            Own = [Chair],
            Ended = TheirConvenor,
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Prepare = async world =>
            {
                await world.InGroup();
                await world.Decided(DecisionPurpose.GroupEnd, Theirs);
            },
            Make = (world, _) => new DissolveGroup { Group = Theirs, Reasons = world.Words(), MeetingDecision = "decisions/2026-4" },
        },
    ];
}
