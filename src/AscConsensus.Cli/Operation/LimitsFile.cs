using System.Reflection;
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
            return Sound(JsonSerializer.Deserialize<Limits>(File.ReadAllText(path), Strict) ?? new Limits(), path);
        }
        catch (JsonException e)
        {
            throw new BadInputException($"The limits in {path} cannot be read: {e.Message}", $"Name only limits there are: {string.Join(", ", typeof(Limits).GetProperties().Select(NameOf))}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The file {path} cannot be read: {e.Message}", "Name a file with --limits that is there and readable, or leave it out.");
        }
    }

    // Found here, where the file and the limit can be named, and not by the first caller that it concerns.
    private static Limits Sound(Limits limits, string path) =>
        typeof(Limits).GetProperties().FirstOrDefault(limit => !IsSound(limit.GetValue(limits))) is { } unsound
            ? throw new BadInputException(
                $"{NameOf(unsound)} in {path} cannot be what it says there.",
                "Give every number and every time above 0, and no time above a day: {\"streamEndsWithin\": \"00:00:05\"}.")
            : limits;

    private static bool IsSound(object? limit) => limit switch
    {
        int number => number > 0,
        long number => number > 0,
        TimeSpan time => time > TimeSpan.Zero && time <= TimeSpan.FromDays(1),
        Rate rate => rate is { PerSecond: > 0, Burst: > 0 },
        _ => false,
    };

    private static string NameOf(PropertyInfo limit) => JsonNamingPolicy.CamelCase.ConvertName(limit.Name);
}
