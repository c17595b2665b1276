using AscConsensus.Client;
using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Uploading;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A document comes before the act that cites it, waits, and becomes the record's with that act.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start(options => options with { Limits = options.Limits with { UploadedBytesPerOffice = 30 * Mebibyte } });
        await coordinator.Open();
    }

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(256 * 1024)]
    [InlineData((256 * 1024) + 1)]
    [InlineData((3 * Mebibyte) + 12_345)]
    [InlineData(25 * Mebibyte)]
    public async Task What_was_uploaded_is_cited_and_read_as_it_was(int length)
    {
        var paper = Paper(length);
        Assert.Equal(paper.Citation.Fingerprint, await coordinator.Chair.Upload(paper, chunk: length < 10 ? 1 : 200_000));
        await coordinator.Chair.Act(coordinator.Citing(paper));

        Assert.Equal(paper.Document.Content.ToByteArray(), await coordinator.VietNam.Download(paper.Citation.Fingerprint));
    }

    [Fact]
    public async Task A_short_one_is_also_read_in_one_piece_and_a_long_one_is_not()
    {
        var (small, large) = (Paper(Mebibyte), Paper(Mebibyte + 1));
        await coordinator.Chair.Upload(small);
        await coordinator.Chair.Upload(large);
        await coordinator.Chair.Act(coordinator.Citing(small));
        var again = coordinator.Citing(large);
        (again.OldDueTime, again.NewDueTime) = (again.NewDueTime, new() { Seconds = again.NewDueTime.Seconds + 86400 });
        await coordinator.Chair.Act(again);

        Assert.Equal(small.Document, (await coordinator.VietNam.Record.GetDocumentAsync(new() { Fingerprint = small.Citation.Fingerprint })).Document);
        var refusal = await Refused.With(Reason.TooLarge, async () => await coordinator.VietNam.Record.GetDocumentAsync(new() { Fingerprint = large.Citation.Fingerprint }));
        Assert.Contains("DownloadDocument", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_came_with_its_act_is_downloaded_too_and_from_any_byte()
    {
        var paper = Paper(600_000);
        await coordinator.Chair.Act(coordinator.Citing(paper), [paper.Document]);

        foreach (var from in new[] { 0, 1, 262_144, 300_000, 600_000 })
        {
            Assert.Equal(paper.Document.Content.ToByteArray()[from..], await coordinator.VietNam.Download(paper.Citation.Fingerprint, (ulong)from));
        }

        await Refused.With(Reason.InvalidField, () => coordinator.VietNam.Download(paper.Citation.Fingerprint, 600_001));
    }

    [Fact]
    public async Task An_upload_waits_over_a_restart_and_for_24_hours()
    {
        var (kept, late) = (Paper(300_000), Paper(300_001));
        var (inTime, tooLate) = (coordinator.Citing(kept), coordinator.Citing(late));
        await coordinator.Chair.Upload(kept);
        await coordinator.Chair.Upload(late);
        await coordinator.Restart();
        coordinator.Clock.Now += Duration.FromHours(24);
        await coordinator.Chair.Act(inTime);

        coordinator.Clock.Now += Duration.FromMilliseconds(1);
        await coordinator.ThatIsRefused(Reason.DocumentMissing, () => coordinator.Chair.Act(tooLate));
    }

    [Fact]
    public async Task Only_the_office_that_uploaded_it_takes_it_into_the_record_and_nobody_reads_it_before()
    {
        var paper = Paper(300_000, Distribution.Public);
        await coordinator.Indonesia.Upload(paper);

        await coordinator.ThatIsRefused(Reason.DocumentMissing, () => coordinator.Chair.Act(coordinator.Citing(paper)));
        await Refused.With(Reason.UnknownDocument, () => coordinator.Indonesia.Download(paper.Citation.Fingerprint));
        await Refused.With(Reason.UnknownDocument, () => coordinator.Chair.Download(paper.Citation.Fingerprint));
    }

    [Fact]
    public async Task A_text_may_be_uploaded_before_it_is_proposed()
    {
        var text = CitedDocument.Of(TheWords);
        await coordinator.VietNam.Upload(text);
        await coordinator.VietNam.Act(new SubmitProposal { Proposal = "proposals/vnm-2026-1", Organ = "organs/AMM", Subject = "II.A.4", Text = TextOf(text, TheWords) });

        Assert.Equal(text.Document.Content.ToByteArray(), await coordinator.Indonesia.Download(text.Citation.Fingerprint));
    }

    [Fact]
    public async Task The_same_act_again_gets_the_first_receipt()
    {
        var paper = Paper(2 * Mebibyte);
        await coordinator.Chair.Upload(paper);
        await coordinator.Chair.Upload(paper);
        var id = Guid.NewGuid().ToString("D");
        var first = await coordinator.Chair.Act(coordinator.Citing(paper), requestId: id);

        Assert.Equal(first, await coordinator.Chair.Act(coordinator.Citing(paper), requestId: id));
    }

    [Fact]
    public async Task What_no_act_cites_takes_up_the_offices_room_alone_and_gives_it_back()
    {
        await coordinator.VietNam.Upload(Paper(25 * Mebibyte));
        await Refused.With(Reason.UploadsFull, () => coordinator.VietNam.Upload(Paper(6 * Mebibyte)));
        await coordinator.Indonesia.Upload(Paper(6 * Mebibyte));

        coordinator.Clock.Now += Duration.FromHours(25);
        await coordinator.VietNam.Upload(Paper(6 * Mebibyte));
    }
}
