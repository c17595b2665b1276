using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AscConsensus.Client;

/// <summary>
/// What one desk needs to take part: where the coordinator is, which authority to trust, and the certificate and key of its office.
/// Written as a JSON file; see <see cref="ProfileFile"/>.
/// </summary>
public sealed class Profile : IDisposable
{
    private Profile(string path, ProfileFile file, Uri endpoint, string authority, string certificate, string key)
    {
        (Path, Endpoint, Office, Name) = (path, endpoint, file.Office ?? "", file.Name ?? "");
        Authority = Pem(path, "ca", authority, () => X509Certificate2.CreateFromPem(File.ReadAllText(authority)));
        Certificate = Pem(path, "certificate", certificate, () => PemFiles.Read(certificate, key));
    }

    /// <summary>The file it was read from, as an absolute path.</summary>
    public string Path { get; }

    /// <summary>Where the coordinator is, such as https://consensus.example:7443.</summary>
    public Uri Endpoint { get; }

    /// <summary>The only authority whose coordinator is believed. The system's own list of authorities is not asked.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>The office's certificate with its private key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The office the profile is meant for, such as "offices/ministry-idn"; empty if the file does not say. The enrolment in the record decides, not this.</summary>
    public string Office { get; }

    /// <summary>What people call the office, such as "Indonesia"; empty if the file does not say.</summary>
    public string Name { get; }

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
        if (PemFiles.IsReadableByOthers(key))
        {
            throw new InvalidProfileException(path, "key", $"The private key {key} can be read by other users of this machine.", $"Make it yours alone: chmod 600 {key}");
        }

        return new(path, file, endpoint, authority, certificate, key);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Authority.Dispose();
        Certificate.Dispose();
    }

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
