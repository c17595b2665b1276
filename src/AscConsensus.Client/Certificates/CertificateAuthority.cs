using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AscConsensus.Client;

/// <summary>
/// A small certificate authority for one community: it issues the coordinator's certificate and one per office. ECDSA on P-256 throughout.
/// A certificate lets its holder connect; what a key may do is decided by its enrolment in the record.
/// </summary>
public sealed class CertificateAuthority : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    // Clocks of capitals differ by seconds; a certificate of this minute must be good everywhere.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TenYears = TimeSpan.FromDays(3652);
    private static readonly TimeSpan TwoYears = TimeSpan.FromDays(730);

    private readonly TimeProvider clock;

    private CertificateAuthority(X509Certificate2 certificate, TimeProvider clock)
    {
        Certificate = certificate;
        this.clock = clock;
    }

    /// <summary>The authority's own certificate: what every profile trusts, and nothing else.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Makes a new authority with a new key.</summary>
    /// <param name="name">Its common name, such as "ASC desks CA".</param>
    /// <param name="clock">Says from when its certificates are valid.</param>
    /// <param name="lifetime">How long its own certificate is valid; ten years if left out.</param>
    public static CertificateAuthority Create(string name, TimeProvider clock, TimeSpan? lifetime = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(KeyRequest.Subject(name), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = clock.GetUtcNow();
        return new(request.CreateSelfSigned(now - Skew, now + (lifetime ?? TenYears)), clock);
    }

    /// <summary>Reads an authority that <see cref="Save"/> wrote.</summary>
    /// <exception cref="CryptographicException">A file is not PEM, or the key is not the certificate's.</exception>
    public static CertificateAuthority Load(string certificatePath, string keyPath, TimeProvider clock) => new(PemFiles.Read(certificatePath, keyPath), clock);

    /// <summary>Writes the authority's certificate and its private key (mode 0600). Keep the key off the machines that serve.</summary>
    public void Save(string certificatePath, string keyPath) => PemFiles.Write(Certificate, certificatePath, keyPath);

    /// <summary>Issues a certificate for a coordinator: server authentication only.</summary>
    /// <param name="hostnames">Names and addresses under which desks reach it, such as "localhost" and "127.0.0.1"; at least one.</param>
    /// <param name="lifetime">How long it is valid; two years if left out, and never longer than the authority.</param>
    public X509Certificate2 IssueServer(IReadOnlyCollection<string> hostnames, TimeSpan? lifetime = null)
    {
        ArgumentNullException.ThrowIfNull(hostnames);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var hostname in hostnames)
        {
            if (IPAddress.TryParse(hostname, out var address))
            {
                names.AddIpAddress(address);
            }
            else
            {
                names.AddDnsName(hostname);
            }
        }

        return IssueWithKey(hostnames.First(), ServerAuthentication, names.Build(), lifetime);
    }

    /// <summary>Issues a certificate for an office's desk: client authentication only.</summary>
    /// <param name="label">Its common name, such as "ministry-idn". No names of persons.</param>
    /// <param name="lifetime">How long it is valid; two years if left out, and never longer than the authority.</param>
    public X509Certificate2 IssueClient(string label, TimeSpan? lifetime = null) => IssueWithKey(label, ClientAuthentication, null, lifetime);

    /// <summary>Issues a certificate for a desk whose office made its key itself; the private key never was here. Asked again for the same key it renews the certificate.</summary>
    /// <param name="label">Its common name, such as "ministry-idn"; what the request names is not used.</param>
    /// <param name="request">PKCS #10 in PEM, signed by its key, as <see cref="KeyRequest.Make"/> writes it.</param>
    /// <param name="lifetime">How long it is valid; two years if left out, and never longer than the authority.</param>
    /// <returns>The certificate, without a private key.</returns>
    /// <exception cref="CryptographicException">It is no request, is not signed by its key, or its key is not an ECDSA key on P-256.</exception>
    public X509Certificate2 CertifyClient(string label, string request, TimeSpan? lifetime = null) =>
        Issue(new CertificateRequest(KeyRequest.Subject(label), KeyRequest.Read(request), HashAlgorithmName.SHA256), ClientAuthentication, null, lifetime);

    /// <inheritdoc/>
    public void Dispose() => Certificate.Dispose();

    private X509Certificate2 IssueWithKey(string name, string purpose, X509Extension? names, TimeSpan? lifetime)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issued = Issue(new CertificateRequest(KeyRequest.Subject(name), key, HashAlgorithmName.SHA256), purpose, names, lifetime);
        return issued.CopyWithPrivateKey(key);
    }

    private X509Certificate2 Issue(CertificateRequest request, string purpose, X509Extension? names, TimeSpan? lifetime)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        if (names is not null)
        {
            request.CertificateExtensions.Add(names);
        }

        var now = clock.GetUtcNow();
        var until = now + (lifetime ?? TwoYears);
        var end = new DateTimeOffset(Certificate.NotAfter.ToUniversalTime());
        return request.Create(Certificate, now - Skew, until < end ? until : end, SerialNumber());
    }

    // RFC 5280, section 4.1.2.2: positive and at most 20 octets.
    private static byte[] SerialNumber()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x3f) | 0x40);
        return serial;
    }
}
