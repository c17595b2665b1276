using System.Security.Cryptography.X509Certificates;
using AscConsensus.Record;

namespace AscConsensus.Client.Tests;

/// <summary>A desk with a profile on disk, in a folder of its own.</summary>
internal sealed class Desk : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-desk-");

    public Desk(CertificateAuthority authority, int port, X509Certificate2? own = null, string host = "localhost", SigningKey? signing = null, NoteSigner? witness = null, string? founding = null)
    {
        using var certificate = own ?? authority.IssueClient("ministry-idn");
        PemFiles.Write(certificate, In("desk.pem"), In("desk-key.pem"));
        authority.Save(In("ca.pem"), In("ca-key.pem"));
        if (signing is not null)
        {
            PemFiles.WriteKey(In("desk-signing.pem"), signing.ToPem());
        }

        if (witness is not null)
        {
            PemFiles.WriteKey(In("desk-witness.pem"), witness.ToPem());
        }

        new ProfileFile
        {
            Endpoint = $"https://{host}:{port}",
            Ca = "ca.pem",
            Certificate = "desk.pem",
            Key = "desk-key.pem",
            Signing = signing is null ? null : "desk-signing.pem",
            Witness = witness is null ? null : "desk-witness.pem",
            Office = "offices/ministry-idn",
            Founding = founding,
        }.Write(In("profile.json"));
        Profile = Profile.Load(In("profile.json"));
        Client = AscClient.Connect(Profile, Hasty);
    }

    /// <summary>Patient for two seconds, with pauses of milliseconds.</summary>
    public static AscClientOptions Hasty { get; } = new() { Patience = TimeSpan.FromSeconds(2), LongestPause = TimeSpan.FromMilliseconds(20) };

    public Profile Profile { get; }

    public AscClient Client { get; }

    public string In(string file) => Path.Combine(folder.FullName, file);

    public void Dispose()
    {
        Client.Dispose();
        Profile.Dispose();
        folder.Delete(recursive: true);
    }
}
