using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Record;

namespace AscConsensus.Coordinator;

/// <summary>Reads the coordinator's certificate, key and authorities, and says in one sentence what is wrong with them.</summary>
internal static class CoordinatorFiles
{
    private const string Files = "Put the files there that asc init made, where this program may read them.";

    private const UnixFileMode NotItsOwner = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public static X509Certificate2 ReadCertificate(string certificateFile, string keyFile)
    {
        try
        {
            RequireOwned(keyFile);
            return X509Certificate2.CreateFromPemFile(certificateFile, keyFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new StartupException($"The coordinator's certificate {certificateFile} and key {keyFile} cannot be read: {e.Message}", Files, e);
        }
    }

    public static NoteSigner ReadCheckpointKey(string keyFile, string origin)
    {
        try
        {
            RequireOwned(keyFile);
            return NoteSigner.FromPem(origin, NoteAlgorithm.Ed25519, File.ReadAllText(keyFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new StartupException($"The checkpoint key {keyFile} cannot be read: {e.Message}", Files, e);
        }
    }

    public static X509Certificate2Collection ReadAuthorities(string authorityFile)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPemFile(authorityFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartupException($"The authorities' certificates {authorityFile} cannot be read: {e.Message}", Files, e);
        }

        return authorities.Count > 0 ? authorities : throw new StartupException($"There is no certificate in {authorityFile}.", "Give the PEM file of the authority that issues to the offices.");
    }

    private static void RequireOwned(string keyFile)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(keyFile) & NotItsOwner) != 0)
        {
            throw new StartupException($"The key {keyFile} can be read by others than its owner.", $"chmod 600 {keyFile}, and replace the key if it was exposed.");
        }
    }
}
