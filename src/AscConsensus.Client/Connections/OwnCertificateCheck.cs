using System.Security.Cryptography.X509Certificates;

namespace AscConsensus.Client;

/// <summary>
/// Says why a coordinator may not accept this desk's certificate. Under TLS 1.3 a client hears no reason when the server ends the handshake, so
/// the SDK looks at its own certificate then. Before, it never does: the judgement is the coordinator's.
/// </summary>
internal static class OwnCertificateCheck
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    public static TransportFault? Explain(Profile profile, DateTimeOffset at)
    {
        var own = profile.Certificate;
        var now = at.UtcDateTime;
        if (now < own.NotBefore.ToUniversalTime() || now > own.NotAfter.ToUniversalTime())
        {
            return new(
                $"This desk's certificate is valid from {Day(own.NotBefore)} until {Day(own.NotAfter)}, not now: the coordinator does not accept it.",
                "Have your community's authority issue a new certificate for your key.");
        }

        if (own.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(usage => usage.EnhancedKeyUsages[ClientAuthentication] is null))
        {
            return new(
                "This desk's certificate is not meant for client authentication: the coordinator does not accept it.",
                "Have your community's authority issue a certificate for client authentication.");
        }

        return IsIssuedBy(own, profile.Authority) ? null : new(
            "This desk's certificate was not issued by the authority of this profile: the coordinator does not accept it.",
            "Use the certificate that your community's authority issued.");
    }

    private static bool IsIssuedBy(X509Certificate2 certificate, X509Certificate2 authority)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        return chain.Build(certificate);
    }

    private static string Day(DateTime time) => $"{time.ToUniversalTime():yyyy-MM-dd}";
}
