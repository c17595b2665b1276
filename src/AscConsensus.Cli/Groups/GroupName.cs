using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>A group as the user names it.</summary>
internal static class GroupName
{
    public const string Help = "The group: 2026-1.";

    public static string Of(string given) => Numbered.Of(ResourceName.Groups, given);
}
