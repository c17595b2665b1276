using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

/// <summary>The words that an official has read are the words that the official signs for.</summary>
public sealed class ExchangedTextTests : IDisposable
{
    private const string TheRound = "proposals/idn-2026-1/rounds/1";

    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private readonly SigningKey key = SigningKey.Create();
    private readonly FakeRecord record = new() { Kept = KeptRecord.Of(10) };
    private readonly OneRound rounds = new();

    [Fact]
    public async Task A_text_exchanged_between_view_and_signature_stops_the_desk()
    {
        await using var coordinator = await FakeCoordinator.StartAll(authority, rounds, record);
        using var desk = new Desk(authority, coordinator.Port, signing: key);
        await desk.Client.Rounds.GetAsync(TheRound);
        rounds.Text = CitedDocument.Of("Other words.").Citation.Fingerprint;

        // Another program of the same desk.
        using var later = AscClient.Connect(desk.Profile, Desk.Hasty);
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => later.Rounds.TakeAsync(TheRound, Stance.Support));
        Assert.Contains($"shows another text for {TheRound} than before", found.Finding, StringComparison.Ordinal);
        Assert.Contains("first", await File.ReadAllTextAsync(Path.Combine(found.Evidence, "texts.txt")), StringComparison.Ordinal);
        Assert.Empty(rounds.Came);
    }

    [Theory]
    [InlineData("round")]
    [InlineData("rounds")]
    [InlineData("certificate")]
    public async Task A_round_on_other_words_than_the_revision_that_was_read_stops_the_desk(string shownAs)
    {
        var proposals = new OneProposal();
        await using var coordinator = await FakeCoordinator.StartAll(authority, rounds, proposals, record);
        using var desk = new Desk(authority, coordinator.Port, signing: key);
        await desk.Client.Proposals.GetAsync("proposals/idn-2026-1");
        rounds.Text = CitedDocument.Of("Other words.").Citation.Fingerprint;
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(async () => _ = shownAs switch
        {
            "round" => await desk.Client.Rounds.TakeAsync(TheRound, Stance.Support),
            "rounds" => await desk.Client.Rounds.ListAsync("proposals/idn-2026-1").CountAsync(),
            _ => (object)await desk.Client.Rounds.GetCertificateAsync(TheRound),
        });
        Assert.Contains("shows another text for proposals/idn-2026-1/revisions/1 than before", found.Finding, StringComparison.Ordinal);
        Assert.Empty(rounds.Came);
    }

    [Fact]
    public async Task A_certificate_with_other_words_than_its_round_stops_the_desk()
    {
        await using var coordinator = await FakeCoordinator.StartAll(authority, rounds, record);
        using var desk = new Desk(authority, coordinator.Port, signing: key);
        await desk.Client.Rounds.GetCertificateAsync(TheRound);
        rounds.Certified = CitedDocument.Of("Other words.").Citation;
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => desk.Client.Rounds.GetCertificateAsync(TheRound));
    }

    [Fact]
    public async Task An_act_on_another_text_than_was_shown_is_not_signed()
    {
        await using var coordinator = await FakeCoordinator.StartAll(authority, rounds, record);
        using var desk = new Desk(authority, coordinator.Port, signing: key);
        await desk.Client.Rounds.GetAsync(TheRound);
        var act = new TakePosition { Round = TheRound, Stance = Stance.Support, TextFingerprint = CitedDocument.Of("Other words.").Citation.Fingerprint };
        await Assert.ThrowsAsync<ActNotSignedException>(() => desk.Client.Rounds.TakePositionAsync(act));
        Assert.Empty(rounds.Came);
        Assert.Equal(TheRound, (await desk.Client.Rounds.GetAsync(TheRound)).Round_);
    }

    [Fact]
    public async Task A_download_of_other_words_stops_the_desk_and_they_are_kept()
    {
        var cited = CitedDocument.Of("As agreed.");
        record.Document = CitedDocument.Of("As I would have it.").Document;
        record.SendsAnyDocument = true;
        await using var coordinator = await FakeCoordinator.StartAll(authority, rounds, record);
        using var desk = new Desk(authority, coordinator.Port);
        using var to = new MemoryStream();
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => desk.Client.Record.DownloadAsync(cited.Citation.Fingerprint, to));
        byte[] came = [.. record.Document.Salt, .. record.Document.Content];
        Assert.Equal(came, await File.ReadAllBytesAsync(Path.Combine(found.Evidence, "document-received.bin")));
    }

    public void Dispose()
    {
        authority.Dispose();
        key.Dispose();
    }

    private sealed class OneProposal : ProposalService.ProposalServiceBase
    {
        private readonly Proposal one = new()
        {
            Proposal_ = "proposals/idn-2026-1",
            Revisions = { new V1.Revision { Revision_ = 1, Text = new() { Document = CitedDocument.Of("The words.").Citation } } },
        };

        public override Task<GetProposalResponse> GetProposal(GetProposalRequest request, ServerCallContext context) => Task.FromResult(new GetProposalResponse { RecordSize = 10, Proposal = one });
    }

    private sealed class OneRound : RoundService.RoundServiceBase
    {
        public ByteString Text { get; set; } = CitedDocument.Of("The words.").Citation.Fingerprint;

        /// <summary>The text on the certificate, if it is not the round's.</summary>
        public Citation? Certified { get; set; }

        public List<TakePositionRequest> Came { get; } = [];

        public override Task<GetRoundResponse> GetRound(GetRoundRequest request, ServerCallContext context) =>
            Task.FromResult(new GetRoundResponse { RecordSize = 10, Round = Read });

        public override Task<ListRoundsResponse> ListRounds(ListRoundsRequest request, ServerCallContext context) => Task.FromResult(new ListRoundsResponse { RecordSize = 10, Rounds = { Read } });

        public override Task<GetCertificateResponse> GetCertificate(GetCertificateRequest request, ServerCallContext context) =>
            Task.FromResult(new GetCertificateResponse { RecordSize = 10, Certificate = new() { Round = Read, Text = Certified ?? new() { Fingerprint = Text } } });

        private Round Read => new() { Round_ = TheRound, Revision = 1, TextFingerprint = Text };

        public override Task<TakePositionResponse> TakePosition(TakePositionRequest request, ServerCallContext context)
        {
            Came.Add(request);
            return Task.FromResult(new TakePositionResponse { Receipt = FakeReceipt.Of(10) });
        }
    }
}
