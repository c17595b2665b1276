using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Monitoring;

/// <summary>Whose reminders are.</summary>
internal static class MonitoringOwners
{
    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(SendReminder), "nobody's own: the Secretary-General reminds those awaited")
        {
            Own = [SecretaryGeneral],
            Named = [VietNam],
            HasAddressee = true,
            Prepare = world => world.Opened(),
            Make = (world, _) => new SendReminder { Resource = TheRound, Offices = { VietNam }, Message = world.Words() },
        },
    ];
}
