using System.Text.Json;
using System.Text.Json.Serialization;
using AscConsensus.Coordinator;

namespace AscConsensus.Cli;

/// <summary>Limits as an operator writes them: JSON, only those that differ from production's.</summary>
internal static class LimitsFile
{
    // A misspelled limit must not look as if it were in force.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static Limits Read(string? path)
    {
        if (path is null)
        {
            return new Limits();
        }

        try
        {
            return JsonSerializer.Deserialize<Limits>(File.ReadAllText(path), Strict) ?? new Limits();
        }
        catch (JsonException e)
        {
            throw new BadInputException($"The limits in {path} cannot be read: {e.Message}", $"Name only limits there are: {string.Join(", ", typeof(Limits).GetProperties().Select(limit => JsonNamingPolicy.CamelCase.ConvertName(limit.Name)))}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The file {path} cannot be read: {e.Message}", "Name a file with --limits that is there and readable, or leave it out.");
        }
    }
}
