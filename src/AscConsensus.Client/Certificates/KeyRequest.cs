using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AscConsensus.Client;

/// <summary>What an office sends to the authority when it makes its connection's key itself: a certificate request (PKCS #10). The private key stays with the office.</summary>
public static class KeyRequest
{
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>Makes a new key and its request.</summary>
    /// <param name="label">The common name, such as "ministry-idn". No names of persons.</param>
    /// <returns>The private key (PKCS #8) and the request (PKCS #10), both in PEM.</returns>
    public static (string Key, string Request) Make(string label)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (key.ExportPkcs8PrivateKeyPem(), new CertificateRequest(Subject(label), key, HashAlgorithmName.SHA256).CreateSigningRequestPem());
    }

    internal static X500DistinguishedName Subject(string label)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(label);
        return subject.Build();
    }

    // Whoever asks holds the key: the request is signed by it.
    internal static PublicKey Read(string request)
    {
        PublicKey key;
        try
        {
            key = CertificateRequest.LoadSigningRequestPem(request, HashAlgorithmName.SHA256).PublicKey;
        }
        catch (ArgumentException fault)
        {
            throw new CryptographicException("The text is not a certificate request in PEM.", fault);
        }

        using var ecdsa = key.GetECDsaPublicKey();
        return ecdsa?.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256 ? key : throw new CryptographicException("The request's key is not an ECDSA key on P-256.");
    }
}
