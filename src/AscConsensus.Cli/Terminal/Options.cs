using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>What every command understands, and every one that takes words.</summary>
internal static class Options
{
    public static readonly Option<string?> Profile = new("--profile")
    {
        Description = "Profile to act with: a file, or a name looked up in ./profiles and in DIR/profiles of --data. If left out: what ASC_PROFILE names.",
        HelpName = "NAME|PATH",
        Recursive = true,
    };

    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of a community that asc init made.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string[]> For = new("--for")
    {
        Description = "Who may read the words that are given: members, public, or an office such as body-admm; may be given several times. If left out: members.",
        HelpName = "members|public|OFFICE",
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON document instead of text.",
        Recursive = true,
    };

    public static readonly Option<bool> Confirm = new("--confirm")
    {
        Description = "Ask before an act is signed, also where nobody sits at a terminal: the answer is read from standard input.",
        Recursive = true,
    };

    public static readonly Option<bool> Yes = new("--yes")
    {
        Description = "Ask nothing: sign and go on.",
        Recursive = true,
    };
}
