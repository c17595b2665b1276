using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Meetings;

/// <summary>Whose the records of meetings are.</summary>
internal static class MeetingOwners
{
    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(RecordMeetingDecision), "the Chair's of the organ that met")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Make = (world, _) =>
            {
                var meeting = world.Meeting();
                meeting.Objections.Add(new VoicedObjection { Member = "members/VNM", Statement = world.Words() });
                return meeting;
            },
        },
        new(nameof(ContestDecision), "nobody's own: each member may contest what was declared")
        {
            Own = Ministries,
            Make = (world, _) => new ContestDecision { Decision = "decisions/2026-1", Statement = world.Words() },
        },
    ];
}
