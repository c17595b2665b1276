using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace AscConsensus.Client;

/// <summary>Believes a coordinator only on a certificate of the profile's authority, and remembers in words why it did not.</summary>
internal sealed class CoordinatorCheck(X509Certificate2 authority, string host)
{
    /// <summary>Why the latest handshake failed here; null if it did not.</summary>
    public TransportFault? Fault { get; private set; }

    /// <summary>The chain is built against the profile's authority alone: the system's list of authorities is not asked.</summary>
    public X509ChainPolicy Policy => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { authority },
        RevocationMode = X509RevocationMode.NoCheck,
        DisableCertificateDownloads = true,
        ApplicationPolicy = { new("1.3.6.1.5.5.7.3.1", "Server Authentication") },
    };

    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Fault = errors == SslPolicyErrors.None ? null : Explain(certificate as X509Certificate2, chain, errors);
        return Fault is null;
    }

    private TransportFault Explain(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var flaws = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, flaw) => all | flaw.Status) ?? X509ChainStatusFlags.NoError;
        return certificate is null ? new("The coordinator showed no certificate.", "Check that the endpoint is the coordinator's.")
            : flaws.HasFlag(X509ChainStatusFlags.NotTimeValid) ? new(
                $"The coordinator's certificate is valid from {Day(certificate.NotBefore)} until {Day(certificate.NotAfter)}, not now.",
                "The operator renews the coordinator's certificate; check this machine's clock too.")
            : flaws.HasFlag(X509ChainStatusFlags.NotValidForUsage) ? new(
                $"The certificate shown at the endpoint ({Name(certificate)}) is not meant for a server.",
                "The operator gives the coordinator a certificate for server authentication.")
            : flaws != X509ChainStatusFlags.NoError ? new(
                $"The coordinator's certificate ({Name(certificate)}) was not issued by the authority of this profile ({Name(authority)}).",
                "Check the endpoint; if it is right, compare the authority's certificate with the operator by another way before trusting it.")
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? new(
                $"The coordinator's certificate is not for {host}.",
                "Use the host name for which the certificate was issued, or have the operator issue one for this name.")
            : new("The coordinator's certificate was not accepted.", "Check that the endpoint is the coordinator's.");
    }

    private static string Name(X509Certificate2 certificate) => certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    private static string Day(DateTime time) => $"{time.ToUniversalTime():yyyy-MM-dd}";
}
