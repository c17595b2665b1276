using System.CommandLine;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>A meeting's decision on which an act rests, as the user names it.</summary>
internal static class DecisionArgument
{
    public static Option<string?> Option(string description) => new("--decision") { Description = description, HelpName = "2026-1" };

    public static Option<string> Required() => new("--decision") { Description = "The meeting's decision, as asc decision record named it.", Required = true, HelpName = "2026-1" };

    /// <summary>"decisions/2026-1"; empty if none is given.</summary>
    public static string Of(string? given) => Numbered.OfOptional(ResourceName.Decisions, given);
}
