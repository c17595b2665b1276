using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AscConsensus.Client.Tests;

public sealed class CertificateAuthorityTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-ca-");
    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);

    [Fact]
    public void A_desks_certificate_is_for_client_authentication_only()
    {
        using var desk = authority.IssueClient("ministry-idn");
        Assert.Equal(["1.3.6.1.5.5.7.3.2"], Purposes(desk));
        Assert.Equal("CN=ministry-idn", desk.Subject);
    }

    [Fact]
    public void A_coordinators_certificate_is_for_server_authentication_only_and_names_its_hosts()
    {
        using var server = authority.IssueServer(["consensus.example", "127.0.0.1"]);
        Assert.Equal(["1.3.6.1.5.5.7.3.1"], Purposes(server));
        Assert.True(server.MatchesHostname("consensus.example"));
        Assert.True(server.MatchesHostname("127.0.0.1"));
        Assert.False(server.MatchesHostname("elsewhere.example"));
    }

    [Fact]
    public void No_certificate_outlives_its_authority()
    {
        using var desk = authority.IssueClient("ministry-idn", TimeSpan.FromDays(40_000));
        Assert.Equal(authority.Certificate.NotAfter, desk.NotAfter);
    }

    [Fact]
    public void What_is_saved_is_read_again_with_its_key()
    {
        authority.Save(In("ca.pem"), In("ca-key.pem"));
        using var again = CertificateAuthority.Load(In("ca.pem"), In("ca-key.pem"), TimeProvider.System);
        Assert.Equal(authority.Certificate.RawData, again.Certificate.RawData);
        using var desk = again.IssueClient("ministry-mys");
        Assert.Equal(authority.Certificate.Subject, desk.Issuer);
    }

    [Fact]
    public void A_private_key_is_its_owners_alone_and_never_overwritten()
    {
        authority.Save(In("ca.pem"), In("ca-key.pem"));
        Assert.False(PemFiles.IsReadableByOthers(In("ca-key.pem")));
        Assert.Throws<IOException>(() => authority.Save(In("ca.pem"), In("ca-key.pem")));
    }

    [Fact]
    public void A_keys_id_is_the_hash_of_its_subject_public_key_info()
    {
        using var desk = authority.IssueClient("ministry-idn");
        Assert.Equal(SHA256.HashData(desk.PublicKey.ExportSubjectPublicKeyInfo()), KeyId.Of(desk).ToArray());
        using var other = authority.IssueClient("ministry-idn");
        Assert.NotEqual(KeyId.Of(desk), KeyId.Of(other));
    }

    public void Dispose()
    {
        authority.Dispose();
        folder.Delete(recursive: true);
    }

    private static IEnumerable<string?> Purposes(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Cast<Oid>().Select(purpose => purpose.Value);

    private string In(string file) => Path.Combine(folder.FullName, file);
}
