using System.Net;
using AscConsensus.Client;
using AscConsensus.Coordinator;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Where asc init puts what belongs to one community.</summary>
internal sealed class CommunityFolder(string path, string? clock = null)
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
    public static CommunityFolder CreateEmpty(string path, string? clock = null)
    {
        if (System.IO.Directory.Exists(path) && System.IO.Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new BadInputException($"The folder {path} is not empty.", "Name a folder that does not exist yet, or empty it yourself: asc never overwrites a record or a key.");
        }

        var folder = new CommunityFolder(System.IO.Path.GetFullPath(path), clock);
        foreach (var place in new[] { folder.Path, folder.In("authority"), folder.In("coordinator"), folder.In("profiles") })
        {
            CreateOwn(place);
        }

        return folder;
    }

    /// <summary>Takes away all that was made in it.</summary>
    public void Clear()
    {
        foreach (var made in new DirectoryInfo(path).EnumerateFileSystemInfos().ToList())
        {
            if (made is DirectoryInfo below)
            {
                below.Delete(recursive: true);
            }
            else
            {
                made.Delete();
            }
        }
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

    /// <summary>Gives an office all it needs: a certificate, a key that signs, of a ministry one that witnesses, and a profile that names them. They may act once they are enrolled.</summary>
    /// <param name="authority">Issues the certificate.</param>
    /// <param name="origin">The record's unique name.</param>
    /// <param name="office">Whose desk it is.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="endpoint">Where the coordinator is.</param>
    /// <param name="holder">Of a Chair the member whose term it serves; otherwise empty.</param>
    /// <param name="label">By which officials tell its keys from later ones.</param>
    /// <returns>The acts that enrol its keys, the connection's first.</returns>
    public IReadOnlyList<EnrolCredential> Issue(CertificateAuthority authority, string origin, Office office, string name, string endpoint, string holder = "", string label = "first desk")
    {
        var profile = office.ToString()["offices/".Length..];
        using var certificate = authority.IssueClient(profile);
        using var signing = SigningKey.Create();
        using var witness = office.Kind == OfficeKinds.Ministry ? NoteSigner.Create(CommunityKeys.WitnessName(origin, office.ToString()), NoteAlgorithm.Cosignature) : null;
        PemFiles.Write(certificate, In("profiles", profile + ".pem"), In("profiles", profile + "-key.pem"));
        PemFiles.WriteKey(In("profiles", profile + "-signing.key"), signing.ToPem());
        if (witness is not null)
        {
            PemFiles.WriteKey(In("profiles", profile + "-witness.key"), witness.ToPem());
        }

        new ProfileFile
        {
            Endpoint = endpoint,
            Ca = System.IO.Path.GetFileName(ProfilesAuthority),
            Certificate = profile + ".pem",
            Key = profile + "-key.pem",
            Signing = profile + "-signing.key",
            Witness = witness is null ? null : profile + "-witness.key",
            Office = office.ToString(),
            Name = name,
            Founding = Founding(),
            Clock = clock,
        }.Write(ProfileOf(profile));
        return
        [
            Enrolment.OfConnection(certificate, office.ToString(), label, holder),
            Enrolment.OfSigning(signing, origin, office.ToString(), label, holder),
            .. witness is null ? Array.Empty<EnrolCredential>() : [Enrolment.OfWitness(witness, origin, office.ToString(), label)],
        ];
    }

    /// <summary>Issues a certificate for a key that an office made itself, and writes a profile if there is none of that name.</summary>
    /// <param name="office">Whose key it is.</param>
    /// <param name="name">What the files are called.</param>
    /// <param name="request">PKCS #10 in PEM.</param>
    /// <param name="endpoint">Where the coordinator is; as the operator's profile says if null.</param>
    /// <returns>The key's id, and the files that the office is to have: certificate, profile, authority.</returns>
    public (Fingerprint Key, IReadOnlyList<string> Files) Certify(Office office, string name, string request, string? endpoint)
    {
        using var authority = CertificateAuthority.Load(AuthorityCertificate, AuthorityKey, TimeProvider.System);
        using var certificate = authority.CertifyClient(office.ToString()["offices/".Length..], request);
        var file = In("profiles", name + ".pem");
        if (File.Exists(file) && KeyArgument.Read(file) != KeyId.Of(certificate))
        {
            throw new BadInputException($"{file} is the certificate of another key.", "Give the files of this one another name with --name.");
        }

        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n");
        if (!File.Exists(ProfileOf(name)))
        {
            new ProfileFile
            {
                Endpoint = endpoint ?? Endpoint(),
                Ca = System.IO.Path.GetFileName(ProfilesAuthority),
                Certificate = name + ".pem",
                Key = name + "-key.pem",
                Office = office.ToString(),
                Founding = Founding(),
            }.Write(ProfileOf(name));
        }

        return (KeyId.Of(certificate), [file, ProfileOf(name), ProfilesAuthority]);
    }

    /// <summary>Says in every profile which record it follows: the one with this founding.</summary>
    public void Found(Digest founding)
    {
        foreach (var profile in System.IO.Directory.EnumerateFiles(Profiles, "*.json").ToList())
        {
            (ProfileFile.Read(profile) with { Founding = founding.ToString() }).Write(profile);
        }
    }

    // As asc init wrote it into every profile; null while it has not yet.
    private string? Founding() => File.Exists(ProfileOf("operator")) ? ProfileFile.Read(ProfileOf("operator")).Founding : null;

    // As asc init wrote it into every profile.
    private string Endpoint()
    {
        using var any = Profile.Load(ProfileOf("operator"));
        return any.Endpoint.GetLeftPart(UriPartial.Authority);
    }

    // Confidential words and keys are in it: nobody but its owner looks in.
    private static void CreateOwn(string place)
    {
        if (OperatingSystem.IsWindows())
        {
            System.IO.Directory.CreateDirectory(place);
        }
        else
        {
            System.IO.Directory.CreateDirectory(place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string In(params IEnumerable<string> parts) => System.IO.Path.Combine([path, .. parts]);
}
