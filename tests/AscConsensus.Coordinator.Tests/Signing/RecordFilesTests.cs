using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Record;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Signing;

/// <summary>The record as files, for programs that know nothing of us.</summary>
public sealed class RecordFilesTests : IAsyncLifetime
{
    private const int Entries = 304;

    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        await Task.WhenAll(Enumerable.Range(0, Entries - 4).Select(_ => coordinator.Indonesia.Act(Position(V1.Stance.Support))));
    }

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task Its_files_hash_to_the_root_that_is_signed()
    {
        using var http = Browser("offices/ministry-vnm");
        Assert.True(Checkpoint.TryOpen(await http.GetStringAsync(At("/checkpoint")), coordinator.CheckpointVerifier, out var checkpoint, out _, out var fault), fault);
        Assert.Equal((ulong)Entries, checkpoint.Size);

        var tree = new GrowingTree();
        List<byte> hashes = [];
        foreach (var (path, width) in new[] { ("tile/entries/000", 256), ("tile/entries/001.p/48", 48) })
        {
            Assert.True(EntryBundle.TryDecode(await http.GetByteArrayAsync(At("/" + path)), width, out var leaves));
            foreach (var leaf in leaves)
            {
                tree.Append(LeafHash.Of(leaf.Span), new Digest[GrowingTree.MaxHeight]);
                hashes.AddRange(LeafHash.Of(leaf.Span).ToArray());
            }
        }

        Assert.Equal(checkpoint.Root, tree.Root);
        Assert.Equal(hashes[..(256 * 32)], await http.GetByteArrayAsync(At("/tile/0/000")));
        Assert.Equal(hashes[(256 * 32)..], await http.GetByteArrayAsync(At("/tile/0/001.p/48")));
        Assert.Equal(tree.Peaks[0].ToArray(), await http.GetByteArrayAsync(At("/tile/1/000.p/1")));
    }

    [Theory]
    [InlineData("/tile/0/001")]
    [InlineData("/tile/0/001.p/49")]
    [InlineData("/tile/0/002.p/1")]
    [InlineData("/tile/1/000")]
    [InlineData("/tile/2/000.p/1")]
    [InlineData("/tile/0/0")]
    [InlineData("/tile/entries/002.p/1")]
    [InlineData("/tile/99/000")]
    public async Task What_there_is_not_is_not_found(string path)
    {
        using var http = Browser("offices/ministry-vnm");
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("offices/partner-jpn")]
    [InlineData("offices/operator")]
    public async Task Who_may_not_read_entries_may_not_read_them_as_files(string office)
    {
        using var http = Browser(office);
        foreach (var path in new[] { "/checkpoint", "/tile/0/000", "/tile/entries/000" })
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_has_no_certificate_reads_nothing()
    {
        using var http = Browser(null);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(At("/checkpoint")));
    }

    private static Uri At(string path) => new(path, UriKind.Relative);

    private HttpClient Browser(string? office) => new(new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            ClientCertificateContext = office is null ? null : SslStreamCertificateContext.Create(coordinator.CertificateOf(office), null, offline: true),
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { coordinator.Authority.Certificate },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    })
    {
        BaseAddress = coordinator.Address,
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };
}
