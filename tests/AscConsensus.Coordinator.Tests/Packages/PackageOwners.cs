using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Packages;

/// <summary>Whose packages are.</summary>
internal static class PackageOwners
{
    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(FormPackage), "the Chair's of the organ they are before")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = world => world.Tied(isFormed: false),
            Make = (_, _) => Forming(),
        },
        new(nameof(DissolvePackage), "the Chair's of the organ they are before")
        {
            IsForMembers = true,
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = async world =>
            {
                await world.Tied();
                await world.ConsentToPackage();
            },
            Make = (world, _) => new DissolvePackage { Package = "packages/2026-1", Reasons = world.Words() },
        },
        new(nameof(ClosePackage), "the Chair's of the organ they are before")
        {
            IsForMembers = true,
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = OpenedAndAgreed,
            Make = (world, _) => new ClosePackage
            {
                Package = "packages/2026-1",
                Items =
                {
                    new PackageItem { Round = TheRound, PositionEntries = { world.Positions() } },
                    new PackageItem { Round = TheOther + "/rounds/1", PositionEntries = { world.Positions(TheOther + "/rounds/1") } },
                },
                SummingUp = world.Words(),
            },
        },
    ];

    private static async Task OpenedAndAgreed(World world)
    {
        await world.Tied();
        foreach (var round in new[] { TheRound, TheOther + "/rounds/1" })
        {
            var opening = world.Coordinator.Opening();
            opening.Round = round;
            await world.Do(Chair, opening);
            await world.EachTakes(Stance.Support, round);
        }
    }
}
