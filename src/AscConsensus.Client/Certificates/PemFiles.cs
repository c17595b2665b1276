using System.Security.Cryptography.X509Certificates;

namespace AscConsensus.Client;

/// <summary>Certificates and private keys as PEM files. A key is readable by its owner only and never overwritten.</summary>
public static class PemFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the certificate to <paramref name="certificatePath"/> and its private key (PKCS #8, mode 0600) to <paramref name="keyPath"/>.</summary>
    /// <param name="certificate">A certificate with an exportable ECDSA private key.</param>
    /// <param name="certificatePath">Where the certificate goes; an existing file is replaced.</param>
    /// <param name="keyPath">Where the private key goes; there must be no file yet.</param>
    /// <exception cref="IOException">There is a file at <paramref name="keyPath"/>, or a file cannot be written.</exception>
    public static void Write(X509Certificate2 certificate, string certificatePath, string keyPath)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        using var key = certificate.GetECDsaPrivateKey() ?? throw new ArgumentException("The certificate has no ECDSA private key.", nameof(certificate));
        WriteKey(keyPath, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(certificatePath, certificate.ExportCertificatePem() + "\n");
    }

    /// <summary>Reads a certificate together with its private key.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A file is not PEM, or the key is not the certificate's.</exception>
    public static X509Certificate2 Read(string certificatePath, string keyPath)
    {
        var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(certificatePath), File.ReadAllText(keyPath));
        if (!OperatingSystem.IsWindows())
        {
            return certificate;
        }

        // TLS on Windows does not take a key that lives in memory only.
        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        }
    }

    /// <summary>Whether group or others may read the file. Always false on Windows, where modes do not exist.</summary>
    public static bool IsReadableByOthers(string path) => !OperatingSystem.IsWindows()
        && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0;

    /// <summary>Writes a private key, mode 0600.</summary>
    /// <param name="path">There must be no file yet.</param>
    /// <param name="pem">PKCS #8 in PEM.</param>
    /// <exception cref="IOException">There is a file, or it cannot be written.</exception>
    public static void WriteKey(string path, string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);

        // The mode is set as the file is made, so that there is no moment at which others could open it.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new StreamWriter(path, options);
        file.Write(pem.TrimEnd() + "\n");
    }
}
