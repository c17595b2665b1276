using System.Security.Cryptography;
using System.Text;

namespace AscConsensus.Engine.Tests;

/// <summary>Documents are known to the engine by fingerprint only: here, of their names.</summary>
internal static class Paper
{
    public static Fingerprint Named(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    public static Citation ForMembers(string name) => Cited(name, Distribution.Members);

    public static Citation Public(string name) => Cited(name, Distribution.Public);

    /// <summary>For its author and these offices only.</summary>
    public static Citation Only(string name, params Desk[] readers)
    {
        var citation = Cited(name, Distribution.Offices);
        citation.Offices.AddRange(readers.Select(reader => reader.Office.ToString()));
        return citation;
    }

    private static Citation Cited(string name, Distribution distribution) => new() { Fingerprint = Named(name).ToByteString(), Distribution = distribution };
}
