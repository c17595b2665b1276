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
    public async Task Objections_are_not_read_by_partners_nor_by_bodies_that_were_not_asked()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Admit();
        await coordinator.VietNam.Act(new RaiseObjection { Proposal = TheProposal, TextFingerprint = TheText.Citation.Fingerprint, Kind = ObjectionKind.Substantive });

        Assert.Single((await coordinator.Indonesia.Objections.ListObjectionsAsync(new ListObjectionsRequest())).Objections);
        await Refused.With(Reason.WrongOffice, async () => await coordinator.Japan.Objections.ListObjectionsAsync(new ListObjectionsRequest()));
        Assert.Empty((await coordinator.Defence.Objections.ListObjectionsAsync(new ListObjectionsRequest())).Objections);
    }

    // A partner read members' positions in the sentence of a proposal on which it was asked, and who else was asked.
    [Fact]
    public async Task Reads_nothing_of_what_others_say_on_what_it_was_asked_about()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Admit();
        await coordinator.Chair.Act(new OpenConsultation
        {
            Consultation = TheProposal + "/consultations/1",
            TextFingerprint = TheText.Citation.Fingerprint,
            Members = { "members/VNM" },
            Partners = { "partners/JPN" },
            DueTime = coordinator.Opening().DueTime,
        });
        await coordinator.VietNam.Act(new RaiseObjection { Proposal = TheProposal, TextFingerprint = TheText.Citation.Fingerprint, Kind = ObjectionKind.Substantive });

        var asked = (await coordinator.Japan.Proposals.GetProposalAsync(new GetProposalRequest { Proposal = TheProposal })).Proposal;
        var member = (await coordinator.Indonesia.Proposals.GetProposalAsync(new GetProposalRequest { Proposal = TheProposal })).Proposal;
        Assert.Equal((TheProposal, "", 0), (asked.Proposal_, asked.Sentence, asked.Objections.Count));
        Assert.Equal(member.Revisions, asked.Revisions);
        Assert.Contains("Viet Nam", member.Sentence, StringComparison.Ordinal);
        Assert.Single(member.Objections);
        Assert.Equal(["offices/partner-jpn"], await AskedAsSeenBy(coordinator.Japan));
        Assert.Equal(["offices/ministry-vnm", "offices/partner-jpn"], await AskedAsSeenBy(coordinator.Indonesia));
    }

    private static async Task<IEnumerable<string>> AskedAsSeenBy(Desk desk) =>
        Assert.Single((await desk.Consultations.ListConsultationsAsync(new ListConsultationsRequest { Proposal = TheProposal })).Consultations).Asked.Select(asked => asked.Office);

    private static async Task<List<bool>> Tried(Desk desk, string proposal) =>
    [
        await Finds(async () => await desk.Proposals.GetProposalAsync(new GetProposalRequest { Proposal = proposal })),
        await Finds(async () => await desk.Consultations.ListConsultationsAsync(new ListConsultationsRequest { Proposal = proposal })),
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
