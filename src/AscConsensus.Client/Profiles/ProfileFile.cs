using System.Text.Json;
using System.Text.Json.Serialization;

namespace AscConsensus.Client;

/// <summary>The JSON of a profile: <c>{ "endpoint", "ca", "certificate", "key", "signing", "witness", "office", "name", "record", "founding", "clock" }</c>, those from signing on optional.</summary>
public sealed record ProfileFile
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Where the coordinator is: https, host and port.</summary>
    public string? Endpoint { get; init; }

    /// <summary>PEM file of the authority to trust, relative to the profile's folder.</summary>
    public string? Ca { get; init; }

    /// <summary>PEM file of the office's certificate, relative to the profile's folder.</summary>
    public string? Certificate { get; init; }

    /// <summary>PEM file of its private key, relative to the profile's folder; mode 0600.</summary>
    public string? Key { get; init; }

    /// <summary>PEM file of the private key by which the office signs its acts, relative to the profile's folder; mode 0600. Without it acts are sent unsigned.</summary>
    public string? Signing { get; init; }

    /// <summary>PEM file of the private key by which the desk of a member cosigns checkpoints, relative to the profile's folder; mode 0600. Without it the desk witnesses nothing.</summary>
    public string? Witness { get; init; }

    /// <summary>The office the profile is meant for, such as "offices/ministry-idn".</summary>
    public string? Office { get; init; }

    /// <summary>What people call the office, such as "Indonesia".</summary>
    public string? Name { get; init; }

    /// <summary>Folder where the desk keeps what it has verified of the record, relative to the profile's folder; "NAME-record" beside the profile if left out.</summary>
    public string? Record { get; init; }

    /// <summary>Hash of the founding's leaf as members exchanged it by note verbale, 64 hexadecimal digits: another record is never followed. Taken from the coordinator at the first use if left out.</summary>
    public string? Founding { get; init; }

    /// <summary>Whose clock says until when a signature is good: this machine's if left out; "coordinator" for a demonstration, whose clock is its own.</summary>
    public string? Clock { get; init; }

    /// <summary>Writes the profile; an existing file is replaced.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Format) + "\n");

    /// <summary>Reads what a profile's file says.</summary>
    /// <exception cref="InvalidProfileException">It is none.</exception>
    public static ProfileFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ProfileFile>(File.ReadAllText(path), Format)
                ?? throw new InvalidProfileException(path, "", $"The profile {path} is empty.", "Write a JSON object with endpoint, ca, certificate and key.");
        }
        catch (JsonException fault)
        {
            throw new InvalidProfileException(path, "", $"The profile {path} is not a JSON profile: {fault.Message}", "Write a JSON object with endpoint, ca, certificate and key.", fault);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidProfileException(path, "", $"There is no profile {path}.", "Name the JSON file of a profile; asc init writes one per office.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidProfileException(path, "", $"The profile {path} cannot be read.", "Give this user the right to read it.", fault);
        }
    }
}
