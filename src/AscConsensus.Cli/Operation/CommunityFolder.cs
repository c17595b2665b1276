using System.Net;
using AscConsensus.Client;
using AscConsensus.Coordinator;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>Where asc init puts what belongs to one community.</summary>
internal sealed class CommunityFolder(string path)
{
    public string Path => path;

    public string Journal => In("record.db");

    public string AuthorityCertificate => In("authority", "ca.pem");

    public string AuthorityKey => In("authority", "ca-key.pem");

    public string CoordinatorCertificate => In("coordinator", "certificate.pem");

    public string CoordinatorKey => In("coordinator", "key.pem");

    public string CheckpointKey => In("coordinator", "checkpoint.key");

    public string Profiles => In("profiles");

    /// <summary>The authority's certificate again, beside the profiles: what an office is given stands by itself.</summary>
    public string ProfilesAuthority => In("profiles", "ca.pem");

    public string ProfileOf(string office) => In("profiles", office + ".json");

    /// <summary>Makes the folder and what is in it; an empty one may be there.</summary>
    public static CommunityFolder CreateEmpty(string path)
    {
        if (System.IO.Directory.Exists(path) && System.IO.Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new BadInputException($"The folder {path} is not empty.", "Name a folder that does not exist yet, or empty it yourself: asc never overwrites a record or a key.");
        }

        var folder = new CommunityFolder(System.IO.Path.GetFullPath(path));
        foreach (var below in new[] { "authority", "coordinator", "profiles" })
        {
            System.IO.Directory.CreateDirectory(folder.In(below));
        }

        return folder;
    }

    public CoordinatorOptions Coordinator(IPEndPoint listen) => new()
    {
        Listen = listen,
        JournalFile = Journal,
        CertificateFile = CoordinatorCertificate,
        KeyFile = CoordinatorKey,
        AuthorityFile = AuthorityCertificate,
        CheckpointKeyFile = CheckpointKey,
    };

    /// <summary>Issues a certificate to an office and writes its profile; the key may act once it is enrolled.</summary>
    public Fingerprint Issue(CertificateAuthority authority, Office office, string name, string endpoint)
    {
        var profile = office.ToString()["offices/".Length..];
        using var certificate = authority.IssueClient(profile);
        PemFiles.Write(certificate, In("profiles", profile + ".pem"), In("profiles", profile + "-key.pem"));
        new ProfileFile
        {
            Endpoint = endpoint,
            Ca = System.IO.Path.GetFileName(ProfilesAuthority),
            Certificate = profile + ".pem",
            Key = profile + "-key.pem",
            Office = office.ToString(),
            Name = name,
        }.Write(ProfileOf(profile));
        return KeyId.Of(certificate);
    }

    private string In(params IEnumerable<string> parts) => System.IO.Path.Combine([path, .. parts]);
}
