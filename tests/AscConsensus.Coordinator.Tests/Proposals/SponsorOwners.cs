using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Proposals;

/// <summary>Whose the acts are by which a proposal is put forward, and by which its sponsors change it.</summary>
internal static class SponsorOwners
{
    private const string OfTheAmm = "proposals/amm-2026-1";

    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(SubmitProposal), "a member's name for a proposal is its own")
        {
            Own = [Indonesia],
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Make = (world, _) => Submitting("proposals/idn-2026-7", world.NewText()),
        },
        new(nameof(SubmitProposal), "a body's name for a proposal is its own")
        {
            Own = [Defence],
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Make = (world, _) => Submitting("proposals/admm-2026-7", world.NewText()),
        },
        new(nameof(SubmitProposal), "an organ's name for a proposal is for its Chair, on a decision")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            IsForMembers = true,
            Prepare = world => world.Decided(DecisionPurpose.Submission, proposal: "proposals/amm-2026-7"),
            Make = (world, _) => Submitting("proposals/amm-2026-7", world.NewText(), "decisions/2026-3"),
        },
        new(nameof(SubmitProposal), "what was returned is put forward again by its sponsors")
        {
            Own = [Indonesia],
            Others = Reason.NotASponsor,
            IsForMembers = true,
            Prepare = async world =>
            {
                await world.Admitted();
                await world.Do(Indonesia, new GiveConsent { Proposal = TheProposal, Kind = ConsentKind.Return });
                await world.Do(Chair, new ReturnProposal { Proposal = TheProposal, Reasons = world.Words() });
            },
            Make = (world, _) => Submitting(TheProposal, world.NewText()),
        },
        new(nameof(SponsorProposal), "each joins for itself, once it may read the text and the sponsors consent")
        {
            Own = [Philippines, VietNam, Defence],
            Except = [(Indonesia, Reason.AlreadyExists), (Law, Reason.DocumentMissing)],
            Prepare = async world =>
            {
                await world.Consulted();
                await world.MayJoin("members/PHL", "members/VNM", "organs/ADMM");
            },
            IsOnce = true,
            Make = (_, _) => new SponsorProposal { Proposal = TheProposal, TextFingerprint = TheText.Citation.Fingerprint },
        },
        new(nameof(WithdrawProposal), "a proposal is its sponsors'")
        {
            Own = [Indonesia],
            Others = Reason.NotASponsor,
            Prepare = world => world.Admitted(),
            Make = (_, _) => new WithdrawProposal { Proposal = TheProposal },
        },
        new(nameof(WithdrawProposal), "and an organ's own is for its Chair, on a decision")
        {
            Own = [Chair],
            Others = Reason.NotASponsor,
            Prepare = async world =>
            {
                await world.Do(Chair, Submitting(OfTheAmm, world.NewText(), await world.Decided(DecisionPurpose.Submission, proposal: OfTheAmm)));
                await world.Decided(DecisionPurpose.Withdrawal, proposal: OfTheAmm);
            },
            Make = (_, _) => new WithdrawProposal { Proposal = OfTheAmm, MeetingDecision = "decisions/2026-4" },
        },
        new(nameof(ReviseText), "a text is its sponsors'")
        {
            Own = [Indonesia],
            Others = Reason.NotASponsor,
            IsForMembers = true,
            Prepare = world => world.Admitted(),
            Make = (world, _) => Revising(world),
        },
        new(nameof(ReviseText), "and a body's that has joined them, which reads what they write")
        {
            Own = [Indonesia, Defence],
            IsOnce = true,
            Others = Reason.NotASponsor,
            IsForMembers = true,
            Readers = [Defence],
            Prepare = async world =>
            {
                await world.Consulted();
                await world.MayJoin("organs/ADMM");
                await world.Do(Defence, new SponsorProposal { Proposal = TheProposal, TextFingerprint = TheText.Citation.Fingerprint });
            },
            Make = (world, _) => Revising(world),
        },
    ];

    private static SubmitProposal Submitting(string name, Text text, string decision = "")
    {
        var submission = Submission(name);
        (submission.Text, submission.MeetingDecision) = (text, decision);
        return submission;
    }

    private static ReviseText Revising(World world) =>
        new() { Proposal = TheProposal, Revision = 2, Replaces = TheText.Citation.Fingerprint, Text = world.NewText() };
}
