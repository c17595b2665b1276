using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client.Tests;

public sealed class DocumentTests : IDisposable
{
    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);

    [Fact]
    public void A_citation_is_of_its_document()
    {
        var cited = CitedDocument.Of("Reasons to follow.", Distribution.Offices, ["offices/body-admm"]);
        var fingerprint = DocumentFingerprint.Of(cited.Document.Salt.Span, cited.Document.Content.Span);
        Assert.Equal(fingerprint.ToArray(), cited.Citation.Fingerprint.ToByteArray());
        Assert.Equal(["offices/body-admm"], cited.Citation.Offices);
    }

    [Fact]
    public void Equal_words_have_different_fingerprints() =>
        Assert.NotEqual(CitedDocument.Of("Yes.").Citation.Fingerprint, CitedDocument.Of("Yes.").Citation.Fingerprint);

    [Fact]
    public void A_document_holds_at_most_25_mebibytes()
    {
        Assert.NotNull(CitedDocument.Of(new byte[25 * 1024 * 1024]));
        Assert.Throws<ArgumentException>(() => CitedDocument.Of(new byte[(25 * 1024 * 1024) + 1]));
    }

    [Fact]
    public async Task Words_other_than_the_fingerprint_names_stop_the_desk_and_are_kept()
    {
        var cited = CitedDocument.Of("As agreed.");
        var service = new FakeRecord { Document = cited.Document };
        await using var coordinator = await FakeCoordinator.Start(authority, service);
        using var desk = new Desk(authority, coordinator.Port);
        Assert.Equal(cited.Document, await desk.Client.Record.GetDocumentAsync(cited.Citation.Fingerprint));

        var other = CitedDocument.Of("As I would have it.").Document;
        service.Document = other;
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => desk.Client.Record.GetDocumentAsync(cited.Citation.Fingerprint));
        byte[] came = [.. other.Salt, .. other.Content];
        Assert.Equal(came, await File.ReadAllBytesAsync(Path.Combine(found.Evidence, "document-received.bin")));
    }

    public void Dispose() => authority.Dispose();
}
