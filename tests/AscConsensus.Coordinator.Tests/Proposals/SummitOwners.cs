using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Proposals;

/// <summary>Whose the acts are on what goes up to the Summit.</summary>
internal static class SummitOwners
{
    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(ReferToSummit), "the Chair's of the organ it is before")
        {
            IsForMembers = true,
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = world => world.NotAgreed(),
            Make = (world, _) => new ReferToSummit { Proposal = TheProposal, Dossier = world.Words() },
        },
        new(nameof(EnterSummitAnswer), "the Chair's of the organ it is before")
        {
            IsForMembers = true,
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = world => world.Referred(),
            Make = (world, _) => Entering(world),
        },
        new(nameof(AttestSummitAnswer), "nobody's own: the Secretary-General attests what a Chair entered")
        {
            Own = [SecretaryGeneral],
            Prepare = async world =>
            {
                await world.Referred();
                await world.Do(Chair, Entering(world));
            },
            Make = (world, _) => new AttestSummitAnswer { Proposal = TheProposal, AnswerEntry = world.Last },
        },
    ];

    private static EnterSummitAnswer Entering(World world) =>
        new() { Proposal = TheProposal, Answer = SummitAnswer.Adopted, Document = world.Words(), DecidedDate = "2026-09-30" };
}
