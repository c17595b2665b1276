using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Rounds;

/// <summary>Whose rounds are: each organ's Chair conducts its own, and those of a lower organ are its Chair's.</summary>
internal static class RoundOwners
{
    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(OpenRound), "the Chair's of the organ that is asked")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = world => world.Admitted(),
            Make = (world, _) => world.Coordinator.Opening(),
        },
        new(nameof(OpenRound), "of senior officials by their own Chair, though the proposal is before the ministers")
        {
            Own = [ChairOfSom],
            Others = Reason.WrongOffice,
            Prepare = world => world.Admitted(),
            Make = (world, _) => world.OpeningInSom(),
        },
        new(nameof(ExtendRound), "the Chair's of the organ that is asked")
        {
            IsForMembers = true,
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = world => world.Opened(),
            Make = (world, _) => new ExtendRound { Round = TheRound, OldDueTime = world.Due, NewDueTime = After(world.Due), Reasons = world.Words() },
        },
        new(nameof(RecallRound), "the Chair's of the organ that is asked")
        {
            IsForMembers = true,
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = world => world.Opened(),
            Make = (world, _) => Recalling(world),
        },
        new(nameof(RecallRound), "of senior officials by their Chair, or by the Chair whose proposal it is")
        {
            IsForMembers = true,
            Own = [ChairOfSom, Chair],
            IsOnce = true,
            Prepare = async world =>
            {
                await world.Admitted();
                await world.Do(ChairOfSom, world.OpeningInSom());
            },
            Make = (world, _) => Recalling(world),
        },
        new(nameof(CloseRound), "the Chair's of the organ that is asked")
        {
            IsForMembers = true,
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = world => world.Agreed(),
            Make = (world, _) => world.Closing(Outcome.Adopted),
        },
        new(nameof(CloseRound), "of senior officials by their own Chair, though the proposal is before the ministers")
        {
            IsForMembers = true,
            Own = [ChairOfSom],
            Others = Reason.WrongOffice,
            Prepare = async world =>
            {
                await world.Admitted();
                await world.Do(ChairOfSom, world.OpeningInSom());
                await world.EachTakes(Stance.Support);
            },
            Make = (world, _) => world.Closing(Outcome.Forwarded),
        },
        new(nameof(ConcludeConfirmation), "the Chair's of the organ that is asked")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = async world =>
            {
                await world.Unconfirmed();
                await world.Do(Indonesia, new ConfirmPosition { Round = TheRound, PositionEntry = world.Last });
            },
            Make = (world, _) => new ConcludeConfirmation { Round = TheRound, Outcome = Outcome.Adopted, PositionEntries = { world.Positions() } },
        },
        new(nameof(AnnounceDecision), "the Chair's of the organ that is asked")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = world => world.Adopted(),
            Make = (_, _) => new AnnounceDecision { Round = TheRound },
        },
    ];

    private static RecallRound Recalling(World world) => new() { Round = TheRound, Reasons = world.Words() };
}
