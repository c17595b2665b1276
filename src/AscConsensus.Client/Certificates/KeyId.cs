using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Engine;

namespace AscConsensus.Client;

/// <summary>The id under which a certificate's key is enrolled as a credential of an office.</summary>
public static class KeyId
{
    /// <summary>SHA-256 of the certificate's SubjectPublicKeyInfo (DER): it stays the same when a certificate is renewed for the same key.</summary>
    /// <param name="certificate">Any X.509 certificate; its private key is not needed.</param>
    public static Fingerprint Of(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));
    }
}
