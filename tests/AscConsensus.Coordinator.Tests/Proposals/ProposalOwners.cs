using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Proposals;

/// <summary>Whose the acts are by which the organ's business goes on, and what anyone attaches to it.</summary>
internal static class ProposalOwners
{
    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(AdmitProposal), "the Chair's of the organ it is before")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = world => world.Submitted(),
            Make = (_, _) => new AdmitProposal { Proposal = TheProposal, Symbol = "ASC/AMM/2026/001" },
        },
        new(nameof(ReturnProposal), "the Chair's of the organ it is before")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Prepare = world => Consented(world, ConsentKind.Return),
            Make = (world, _) => new ReturnProposal { Proposal = TheProposal, Reasons = world.Words() },
        },
        new(nameof(ShelveProposal), "the Chair's of the organ it is before")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Prepare = world => Consented(world, ConsentKind.Shelving),
            Make = (world, _) => Shelving(world),
        },
        new(nameof(ReviveProposal), "the Chair's of the organ it is before")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = async world =>
            {
                await Consented(world, ConsentKind.Shelving);
                await world.Do(Chair, Shelving(world));
            },
            Make = (_, _) => new ReviveProposal { Proposal = TheProposal },
        },
        new(nameof(AttachDocument), "each attaches its own; a body, a partner and a convenor where they were brought in")
        {
            Own = [Indonesia, Philippines, VietNam, Chair, ChairOfSom, SecretaryGeneral, Defence, Japan],
            Others = Reason.NotAsked,
            Except = [(Convenor, Reason.WrongOffice), (OtherConvenor, Reason.WrongOffice)],
            Prepare = world => world.Consulted(),
            Make = (world, _) => Attaching(world),
        },
        new(nameof(AttachDocument), "a convenor where its group works")
        {
            Own = [Indonesia, Philippines, VietNam, Chair, ChairOfSom, SecretaryGeneral, TheirConvenor],
            Others = Reason.NotAsked,
            Except = [(Convenor, Reason.WrongOffice), (OtherConvenor, Reason.WrongOffice)],
            Prepare = world => world.InGroup(),
            Make = (world, _) => Attaching(world),
        },
    ];

    private static async Task Consented(World world, ConsentKind kind)
    {
        await world.Admitted();
        await world.Do(Indonesia, new GiveConsent { Proposal = TheProposal, Kind = kind });
    }

    private static ShelveProposal Shelving(World world) => new() { Proposal = TheProposal, Reasons = world.Words() };

    private static AttachDocument Attaching(World world) => new() { Proposal = TheProposal, Title = "A study", Document = world.Words() };
}
