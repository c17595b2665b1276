using NodaTime;
using NodaTime.Text;

namespace AscConsensus.Cli;

/// <summary>Days as people type them.</summary>
internal static class Days
{
    public static LocalDate Read(string given) =>
        LocalDatePattern.Iso.Parse(given) is { Success: true } day ? day.Value : throw new BadInputException($"{given} is not a day.", "Write it as 2026-10-14.");

    public static LocalDate? ReadIfGiven(string? given) => given is null ? null : Read(given);
}
