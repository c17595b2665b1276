using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator.Admission;

/// <summary>The handshake: TLS 1.3, and a client certificate that our own authorities issued for client authentication. The rest is no connection.</summary>
internal sealed class ClientCertificates(X509Certificate2 own, X509Certificate2Collection authorities, ILogger<ClientCertificates> log)
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    public SslServerAuthenticationOptions Handshake() => new()
    {
        ServerCertificateContext = SslStreamCertificateContext.Create(own, additionalCertificates: null, offline: true),
        ApplicationProtocols = [SslApplicationProtocol.Http2],
        EnabledSslProtocols = SslProtocols.Tls13,
        ClientCertificateRequired = true,

        // A resumed session would carry an authentication from before.
        AllowTlsResume = false,
        CertificateChainPolicy = ChainPolicy(),
        RemoteCertificateValidationCallback = (_, certificate, chain, errors) => Accepts(certificate as X509Certificate2, chain, errors),
    };

    // Revocation is an act in the record, looked at on every call.
    private X509ChainPolicy ChainPolicy()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            ApplicationPolicy = { new Oid(ClientAuthentication) },
        };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    private bool Accepts(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var cause = certificate is null ? "it sent no certificate"
            : errors != SslPolicyErrors.None ? Cause(chain, errors)
            : HasPurpose(certificate) ? null
            : "its certificate does not say that it is for client authentication";
        if (cause is not null)
        {
            log.ConnectionRefused(certificate?.Subject ?? "", certificate?.Thumbprint ?? "", cause);
        }

        return cause is null;
    }

    // A chain also builds where no purpose is named at all, and then for any.
    private static bool HasPurpose(X509Certificate2 certificate) => certificate.Extensions
        .OfType<X509EnhancedKeyUsageExtension>()
        .Any(extension => extension.EnhancedKeyUsages[ClientAuthentication] is not null);

    private static string Cause(X509Chain? chain, SslPolicyErrors errors) =>
        string.Join(", ", chain?.ChainStatus.Select(status => status.Status.ToString()) ?? []) is { Length: > 0 } statuses
            ? $"its certificate is not one of ours or not valid now ({statuses})"
            : $"its certificate is not valid ({errors})";
}
