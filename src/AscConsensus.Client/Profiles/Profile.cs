using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Protocol;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>
/// What one desk needs to take part: where the coordinator is, which authority to trust, and the certificate and key of its office.
/// Written as a JSON file; see <see cref="ProfileFile"/>.
/// </summary>
public sealed class Profile : IDisposable
{
    private readonly NoteSigner? witness;

    private Profile(string path, ProfileFile file, Uri endpoint, string authority, string certificate, string key, string? signing, string? witness)
    {
        (Path, Endpoint, Office, Name) = (path, endpoint, file.Office ?? "", file.Name ?? "");
        (Record, Founding, FollowsCoordinatorClock) = (RecordIn(path, file), FoundingIn(path, file), FollowsCoordinator(path, file));
        Authority = Pem(path, "ca", authority, () => X509Certificate2.CreateFromPem(File.ReadAllText(authority)));
        Certificate = Pem(path, "certificate", certificate, () => PemFiles.Read(certificate, key));
        Signing = signing is null ? null : KeyFiles.Signing(path, signing);
        this.witness = witness is null ? null : KeyFiles.Witness(path, witness);
    }

    /// <summary>The file it was read from, as an absolute path.</summary>
    public string Path { get; }

    /// <summary>Where the coordinator is, such as https://consensus.example:7443.</summary>
    public Uri Endpoint { get; }

    /// <summary>The only authority whose coordinator is believed. The system's own list of authorities is not asked.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>The office's certificate with its private key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The key by which the office signs its acts; null if the profile names none, and acts are sent unsigned.</summary>
    public SigningKey? Signing { get; }

    /// <summary>Whether the desk cosigns checkpoints.</summary>
    [MemberNotNullWhen(true, nameof(witness))]
    public bool IsWitness => witness is not null;

    /// <summary>The office the profile is meant for, such as "offices/ministry-idn"; empty if the file does not say. The enrolment in the record decides, not this.</summary>
    public string Office { get; }

    /// <summary>What people call the office, such as "Indonesia"; empty if the file does not say.</summary>
    public string Name { get; }

    /// <summary>Folder where the desk keeps what it has verified of the record, unless <see cref="AscClientOptions.Record"/> says otherwise.</summary>
    public string Record { get; }

    /// <summary>Hash of the founding's leaf that the record must have; null if the profile does not say, and the first one shown is taken.</summary>
    public Digest? Founding { get; }

    /// <summary>Whether signatures are dated by the coordinator's clock. Only for a demonstration: such a coordinator decides how long it may keep them.</summary>
    public bool FollowsCoordinatorClock { get; }

    /// <summary>Reads a profile and the files it names.</summary>
    /// <param name="path">The profile's JSON file. Paths inside it are relative to its folder.</param>
    /// <exception cref="InvalidProfileException">A file is missing, unreadable or not what the field asks for, or others may read the key.</exception>
    public static Profile Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        path = System.IO.Path.GetFullPath(path);
        var file = ProfileFile.Read(path);
        var folder = System.IO.Path.GetDirectoryName(path)!;
        string Named(string field, string? value) => value is null
            ? throw new InvalidProfileException(path, field, $"The profile {path} has no \"{field}\".", $"Add the field \"{field}\" to the profile.")
            : Existing(path, field, System.IO.Path.Combine(folder, value));

        if (!Uri.TryCreate(file.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidProfileException(path, "endpoint", $"The endpoint of the profile {path} is not an https address.", "Write it as https://host:port, such as https://localhost:7443.");
        }

        var authority = Named("ca", file.Ca);
        var certificate = Named("certificate", file.Certificate);
        var key = Named("key", file.Key);
        KeyFiles.CheckReaders(path, "key", key);
        var signing = file.Signing is null ? null : Named("signing", file.Signing);
        var witness = file.Witness is null ? null : Named("witness", file.Witness);
        if (witness is not null && string.IsNullOrEmpty(file.Office))
        {
            throw new InvalidProfileException(path, "office", $"The profile {path} has a \"witness\" and no \"office\": a witness cosigns under the name of its office.", "Add the field \"office\", such as \"offices/ministry-idn\".");
        }

        return new(path, file, endpoint, authority, certificate, key, signing, witness);
    }

    /// <summary>The key by which the desk cosigns the checkpoints of a record; the caller disposes it. Null if the profile names none.</summary>
    /// <param name="origin">The record's unique name.</param>
    public NoteSigner? WitnessOf(string origin) =>
        IsWitness ? new NoteSigner(CommunityKeys.WitnessName(origin, Office), NoteAlgorithm.Cosignature, witness.ExportSeed()) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        Authority.Dispose();
        Certificate.Dispose();
        Signing?.Dispose();
        witness?.Dispose();
    }

    private static string RecordIn(string path, ProfileFile file) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, file.Record ?? System.IO.Path.GetFileNameWithoutExtension(path) + "-record");

    private static Digest? FoundingIn(string path, ProfileFile file) => file.Founding is not { } given ? null
        : Digest.TryParse(given, out var founding) ? founding
        : throw new InvalidProfileException(path, "founding", $"The founding of the profile {path} is not a hash.", "Write the 64 hexadecimal digits that the members exchanged.");

    private static bool FollowsCoordinator(string path, ProfileFile file) => file.Clock switch
    {
        null => false,
        "coordinator" => true,
        _ => throw new InvalidProfileException(path, "clock", $"The profile {path} names a clock that there is not.", "Leave it out, or write \"coordinator\" for a demonstration."),
    };

    private static string Existing(string path, string field, string file) => File.Exists(file)
        ? file
        : throw new InvalidProfileException(path, field, $"The file {file} that the profile names as \"{field}\" does not exist.", "Correct the path in the profile, or put the file there.");

    private static X509Certificate2 Pem(string path, string field, string file, Func<X509Certificate2> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            throw new InvalidProfileException(path, field, $"The file {file} that the profile names as \"{field}\" is not readable PEM, or the key is not the certificate's.", "Put the PEM file there that your community's authority issued, with its own key.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidProfileException(path, field, $"The file {file} that the profile names as \"{field}\" cannot be read.", "Give this user the right to read it.", fault);
        }
    }
}
