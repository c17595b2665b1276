using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Objections;

/// <summary>Whose objections and notes are.</summary>
internal static class ObjectionOwners
{
    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(RaiseObjection), "nobody's own: each member may object, and the objection is then its own")
        {
            Own = Ministries,
            Prepare = world => world.Admitted(),
            Make = (world, _) => world.Objecting(),
        },
        new(nameof(AddressObjection), "its sponsors say how it was met, and the Chair of the organ it is before")
        {
            Own = [Indonesia, Chair],
            Others = Reason.NotASponsor,
            Prepare = world => world.Objected(),
            Make = (world, _) => Addressing(world),
        },
        new(nameof(MaintainObjection), "an objection is maintained by whoever raised it")
        {
            Own = [Indonesia],
            Others = Reason.NotItsOwner,
            Prepare = async world =>
            {
                await world.Objected();
                var objection = world.Last;
                await world.Do(Chair, Addressing(world));
                world.Last = objection;
            },
            Make = (world, _) => new MaintainObjection { Proposal = TheProposal, ObjectionEntry = world.Last, Reasons = world.Words() },
        },
        new(nameof(WithdrawObjection), "an objection is withdrawn by whoever raised it")
        {
            Own = [Indonesia],
            Others = Reason.NotItsOwner,
            Prepare = world => world.Objected(),
            Make = (world, _) => new WithdrawObjection { Proposal = TheProposal, ObjectionEntry = world.Last },
        },
        new(nameof(RecordNote), "the Secretary-General's, and the Chair's of the organ it is before")
        {
            Own = [Chair, SecretaryGeneral],
            Others = Reason.WrongOffice,
            HasAddressee = true,
            Prepare = world => world.Admitted(),
            Make = (world, _) => new RecordNote { Proposal = TheProposal, Member = "members/VNM", Note = world.Words() },
        },
        new(nameof(AnswerNote), "a note is confirmed or disowned by the member in whose name it was received")
        {
            Own = [VietNam],
            Others = Reason.NotItsOwner,
            Prepare = async world =>
            {
                await world.Admitted();
                await world.Do(SecretaryGeneral, new RecordNote { Proposal = TheProposal, Member = "members/VNM", Note = world.Words() });
            },
            Make = (world, _) => new AnswerNote { Proposal = TheProposal, NoteEntry = world.Last, Answer = NoteAnswer.Disowned },
        },
    ];

    private static AddressObjection Addressing(World world) => new() { Proposal = TheProposal, ObjectionEntry = world.Last, Response = world.Words() };
}
