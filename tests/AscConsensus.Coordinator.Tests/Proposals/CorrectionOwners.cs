using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Proposals;

/// <summary>Whose corrections are.</summary>
internal static class CorrectionOwners
{
    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(ProposeCorrection), "any member's, and the Chair's of the organ it is before")
        {
            Own = [.. Ministries, Chair],
            IsOnce = true,
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Prepare = world => world.Adopted(),
            Make = (world, _) => Correcting(world),
        },
        new(nameof(ObjectToCorrection), "nobody's own: one member's objection is enough")
        {
            Own = Ministries,
            IsOnce = true,
            Prepare = async world =>
            {
                await world.Adopted();
                await world.Do(Chair, Correcting(world));
            },
            Make = (world, _) => new ObjectToCorrection { Correction = TheProposal + "/corrections/1", Reasons = world.Words() },
        },
    ];

    private static ProposeCorrection Correcting(World world) =>
        new() { Correction = TheProposal + "/corrections/1", Replaces = TheText.Citation.Fingerprint, Text = world.NewText(), Reasons = world.Words() };
}
