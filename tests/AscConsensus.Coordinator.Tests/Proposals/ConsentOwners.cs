using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Proposals;

/// <summary>Whose consents and requests are.</summary>
internal static class ConsentOwners
{
    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(GiveConsent), "what changes a proposal is consented to by its sponsors")
        {
            Own = [Indonesia],
            Others = Reason.NotASponsor,
            Prepare = world => world.Admitted(),
            Make = (_, _) => new GiveConsent { Proposal = TheProposal, Kind = ConsentKind.Shelving },
        },
        new(nameof(GiveConsent), "silence is consented to by every member for itself")
        {
            Own = Ministries,
            Others = Reason.WrongOffice,
            Make = (_, _) => new GiveConsent { Organ = "organs/AMM", Kind = ConsentKind.Silence },
        },
        new(nameof(WithdrawConsent), "a consent is taken back by whoever gave it")
        {
            Own = [Indonesia],
            Others = Reason.ConsentMissing,
            Prepare = async world =>
            {
                await world.Admitted();
                await world.Do(Indonesia, new GiveConsent { Proposal = TheProposal, Kind = ConsentKind.Shelving });
            },
            Make = (_, _) => new WithdrawConsent { Proposal = TheProposal, Kind = ConsentKind.Shelving },
        },
        new(nameof(WithdrawConsent), "a standing one too")
        {
            Own = [VietNam],
            Others = Reason.ConsentMissing,
            Prepare = world => world.Do(VietNam, new GiveConsent { Organ = "organs/AMM", Kind = ConsentKind.Silence }),
            Make = (_, _) => new WithdrawConsent { Organ = "organs/AMM", Kind = ConsentKind.Silence },
        },
        new(nameof(MakeRequest), "nobody's own: any member may ask that a proposal go on")
        {
            Own = Ministries,
            Prepare = world => world.Admitted(),
            Make = (world, _) => new MakeRequest { Request = $"{TheProposal}/requests/{world.Done + 1}", Kind = RequestKind.Opening, Reasons = world.Words() },
        },
        new(nameof(AnswerRequest), "the Chair's of the organ it is before")
        {
            IsForMembers = true,
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = async world =>
            {
                await world.Admitted();
                await world.Do(VietNam, new MakeRequest { Request = TheProposal + "/requests/1", Kind = RequestKind.Opening });
            },
            Make = (world, _) => new AnswerRequest { Request = TheProposal + "/requests/1", Reasons = world.Words() },
        },
    ];
}
