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
    public async Task A_download_of_other_words_is_a_fault()
    {
        var cited = CitedDocument.Of("As agreed.");
        record.Document = CitedDocument.Of("As I would have it.").Document;
        record.SendsAnyDocument = true;
        await using var coordinator = await FakeCoordinator.StartAll(authority, rounds, record);
        using var desk = new Desk(authority, coordinator.Port);
        using var to = new MemoryStream();
        await Assert.ThrowsAsync<RecordFaultException>(() => desk.Client.Record.DownloadAsync(cited.Citation.Fingerprint, to));
    }

    public void Dispose()
    {
        authority.Dispose();
        key.Dispose();
    }

    private sealed class OneRound : RoundService.RoundServiceBase
    {
        public ByteString Text { get; set; } = CitedDocument.Of("The words.").Citation.Fingerprint;

        public List<TakePositionRequest> Came { get; } = [];

        public override Task<GetRoundResponse> GetRound(GetRoundRequest request, ServerCallContext context) =>
            Task.FromResult(new GetRoundResponse { RecordSize = 10, Round = new() { Round_ = TheRound, TextFingerprint = Text } });

        public override Task<TakePositionResponse> TakePosition(TakePositionRequest request, ServerCallContext context)
        {
            Came.Add(request);
            return Task.FromResult(new TakePositionResponse { Receipt = FakeReceipt.Of(10) });
        }
    }
}
