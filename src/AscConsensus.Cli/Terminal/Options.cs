using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>What every command understands.</summary>
internal static class Options
{
    public static readonly Option<string?> Profile = new("--profile")
    {
        Description = "Profile to act with: a file, or a name looked up in ./profiles and in DIR/profiles of --data. ASC_PROFILE if left out.",
        HelpName = "NAME|PATH",
        Recursive = true,
    };

    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of a community that asc init made.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON document instead of text.",
        Recursive = true,
    };
}
