using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Client;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>A key as the user names it: by a certificate, or by its id.</summary>
internal static class KeyArgument
{
    public const string Help = "The key: a certificate in PEM, or the key's id of 64 hexadecimal digits.";

    public static Fingerprint Read(string given)
    {
        if (given.Length == 64 && given.All(char.IsAsciiHexDigit))
        {
            return Fingerprint.Parse(given);
        }

        try
        {
            using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(given));
            return KeyId.Of(certificate);
        }
        catch (CryptographicException)
        {
            throw new BadInputException($"{given} is not a certificate in PEM.", "Name the certificate that the authority issued, or the key's id.");
        }
    }
}
