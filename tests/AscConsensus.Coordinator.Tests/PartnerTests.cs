using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A dialogue partner reads what it was asked about; of everything else it hears the same as if there were none.</summary>
public sealed class PartnerTests
{
    [Fact]
    public async Task Reads_nothing_before_it_is_asked_and_that_proposal_from_then_on()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Admit();
        await coordinator.Submit("proposals/idn-2026-2");

        Assert.All(await Tried(coordinator.Japan, TheProposal), Assert.False);
        await coordinator.Chair.Act(new OpenConsultation
        {
            Consultation = TheProposal + "/consultations/1",
            TextFingerprint = TheText.Citation.Fingerprint,
            Partners = { "partners/JPN" },
            DueTime = coordinator.Opening().DueTime,
        });

        Assert.All(await Tried(coordinator.Japan, TheProposal), Assert.True);
        Assert.All(await Tried(coordinator.Japan, "ASC/AMM/2026/001"), Assert.True);
        Assert.All(await Tried(coordinator.Japan, "proposals/idn-2026-2"), Assert.False);
        Assert.Equal(TheText.Document, (await coordinator.Japan.Record.GetDocumentAsync(new GetDocumentRequest { Fingerprint = TheText.Citation.Fingerprint })).Document);
        Assert.Equal(["offices/partner-jpn"], (await coordinator.Japan.Monitoring.ListPendingItemsAsync(new ListPendingItemsRequest())).Items.Select(item => item.Office));
        Assert.Equal("Japan", (await coordinator.Japan.Directory.GetCallerAsync(new GetCallerRequest())).Name);
    }

    [Fact]
    public async Task Sees_no_objection_to_what_it_was_not_asked_about()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Admit();
        await coordinator.VietNam.Act(new RaiseObjection { Proposal = TheProposal, TextFingerprint = TheText.Citation.Fingerprint, Kind = ObjectionKind.Substantive });

        Assert.Single((await coordinator.Indonesia.Objections.ListObjectionsAsync(new ListObjectionsRequest())).Objections);
        Assert.Empty((await coordinator.Japan.Objections.ListObjectionsAsync(new ListObjectionsRequest())).Objections);
        Assert.Empty((await coordinator.Defence.Objections.ListObjectionsAsync(new ListObjectionsRequest())).Objections);
    }

    private static async Task<List<bool>> Tried(Desk desk, string proposal) =>
    [
        await Finds(async () => await desk.Proposals.GetProposalAsync(new GetProposalRequest { Proposal = proposal })),
        await Finds(async () => await desk.Consultations.ListConsultationsAsync(new ListConsultationsRequest { Proposal = proposal })),
        await Finds(async () => await desk.Objections.ListObjectionsAsync(new ListObjectionsRequest { Proposal = proposal })),
        await Finds(async () => await desk.Monitoring.ListPendingItemsAsync(new ListPendingItemsRequest { Proposal = proposal })),
    ];

    private static async Task<bool> Finds(Func<Task> call)
    {
        if (await Xunit.Record.ExceptionAsync(call) is { } exception)
        {
            await Refused.With(Reason.UnknownProposal, () => Task.FromException(exception));
            return false;
        }

        return true;
    }
}
