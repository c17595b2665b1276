using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>A package as the user names it.</summary>
internal static class PackageName
{
    public const string Help = "The package: 2026-1.";

    public static string Of(string given) => Numbered.Of(ResourceName.Packages, given);
}
