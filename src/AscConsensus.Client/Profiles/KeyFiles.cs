using System.Security.Cryptography;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>Reads the private keys that a profile names, which nobody else may be able to read.</summary>
internal static class KeyFiles
{
    public static void CheckReaders(string profile, string field, string file)
    {
        if (PemFiles.IsReadableByOthers(file))
        {
            throw new InvalidProfileException(profile, field, $"The private key {file} can be read by other users of this machine.", $"Make it yours alone: chmod 600 {file}");
        }
    }

    public static SigningKey Signing(string profile, string file) =>
        Read(profile, "signing", file, "an ECDSA key on P-256", pem => SigningKey.FromPem(pem));

    /// <summary>The key has its name once it is known which record it is to witness.</summary>
    public static NoteSigner Witness(string profile, string file) =>
        Read(profile, "witness", file, "an Ed25519 key", pem => NoteSigner.FromPem("witness", NoteAlgorithm.Cosignature, pem));

    private static T Read<T>(string profile, string field, string file, string kind, Func<string, T> read)
    {
        CheckReaders(profile, field, file);
        try
        {
            return read(File.ReadAllText(file));
        }
        catch (CryptographicException fault)
        {
            throw new InvalidProfileException(profile, field, $"The file {file} that the profile names as \"{field}\" is not {kind}, PKCS #8 in PEM.", $"Put the key there that was made for it: asc key new --use {field}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidProfileException(profile, field, $"The file {file} that the profile names as \"{field}\" cannot be read.", "Give this user the right to read it.", fault);
        }
    }
}
