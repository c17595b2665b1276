using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace AscConsensus.Client.Tests;

/// <summary>An office that makes its key itself gets a certificate for it, and the private key stays where it was made.</summary>
public sealed class KeyRequestTests : IDisposable
{
    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);

    [Fact]
    public void A_requested_certificate_is_as_an_issued_one_without_its_key()
    {
        var (key, request) = KeyRequest.Make("convenor-2026-1");
        using var certificate = authority.CertifyClient("convenor-2026-1", request);
        using var issued = authority.IssueClient("convenor-2026-1");

        Assert.False(certificate.HasPrivateKey);
        Assert.Equal(
            issued.Extensions.Select(extension => (extension.Oid!.Value, extension.Critical)),
            certificate.Extensions.Select(extension => (extension.Oid!.Value, extension.Critical)));
        using var own = X509Certificate2.CreateFromPem(certificate.ExportCertificatePem(), key);
        Assert.Equal(KeyId.Of(certificate), KeyId.Of(own));
    }

    [Fact]
    public void A_renewed_certificate_has_the_same_key()
    {
        var (_, request) = KeyRequest.Make("ministry-idn");
        using var first = authority.CertifyClient("ministry-idn", request);
        using var second = authority.CertifyClient("ministry-idn", request);

        Assert.Equal(KeyId.Of(first), KeyId.Of(second));
        Assert.NotEqual(first.SerialNumber, second.SerialNumber);
    }

    // A request that names the coordinator, or asks for more, gets what a desk gets.
    [Fact]
    public void What_the_request_asks_for_is_not_given()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest("CN=coordinator", key, HashAlgorithmName.SHA256);
        asked.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var certificate = authority.CertifyClient("ministry-idn", asked.CreateSigningRequestPem());

        Assert.Equal("CN=ministry-idn", certificate.Subject);
        Assert.False(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
    }

    [Fact]
    public void A_key_of_another_kind_is_refused()
    {
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        string[] requests =
        [
            new CertificateRequest("CN=x", p384, HashAlgorithmName.SHA256).CreateSigningRequestPem(),
            new CertificateRequest("CN=x", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem(),
            authority.Certificate.ExportCertificatePem(),
            "not a request",
        ];

        Assert.All(requests, request => Assert.Throws<CryptographicException>(() => authority.CertifyClient("x", request)));
    }

    [Fact]
    public void A_request_that_its_key_did_not_sign_is_refused()
    {
        var (_, request) = KeyRequest.Make("ministry-idn");
        var bytes = Convert.FromBase64String(string.Concat(request.Split('\n').Where(line => !line.StartsWith('-')).Select(line => line.Trim())));
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes("ministry-idn"));
        bytes[at] = (byte)'M';

        Assert.Throws<CryptographicException>(() => authority.CertifyClient("x", PemEncoding.WriteString("CERTIFICATE REQUEST", bytes)));
    }

    public void Dispose() => authority.Dispose();
}
