using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A key as the user names it: by a certificate, by the enrolment that asc key new wrote, or by its id.</summary>
internal static class KeyArgument
{
    public const string Help = "The key: a certificate in PEM, the enrolment that asc key new wrote, or the key's id of 64 hexadecimal digits.";

    public static Fingerprint Read(string given) => Fingerprint.Of(Enrolment(given).Key);

    /// <summary>The act that enrols the key: of an enrolment's file all of it, otherwise of a connection's key, without office and label.</summary>
    public static EnrolCredential Enrolment(string given)
    {
        if (given.Length == 64 && given.All(char.IsAsciiHexDigit))
        {
            return OfConnection(Fingerprint.Parse(given));
        }

        var text = File.ReadAllText(given);
        if (EnrolmentFile.IsOne(text))
        {
            return EnrolmentFile.Read(given, text);
        }

        try
        {
            using var certificate = X509Certificate2.CreateFromPem(text);
            return OfConnection(KeyId.Of(certificate));
        }
        catch (CryptographicException)
        {
            throw new BadInputException($"{given} is neither a certificate in PEM nor an enrolment.", "Name the certificate that the authority issued, the enrolment that asc key new wrote, or the key's id.");
        }
    }

    private static EnrolCredential OfConnection(Fingerprint key) => new() { Key = key.ToByteString(), Use = KeyUse.Connection };
}
