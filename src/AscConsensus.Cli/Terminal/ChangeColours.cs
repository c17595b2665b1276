using System.Text.RegularExpressions;

namespace AscConsensus.Cli;

/// <summary>Colours what is marked as removed or added. The marks stay, so nothing is said by colour alone.</summary>
internal sealed partial class ChangeColours
{
    private const string Red = "\e[31m";
    private const string Green = "\e[32m";
    private const string Ordinary = "\e[0m";

    private string open = "";

    /// <summary>Whether the user wants any (no-color.org).</summary>
    public static bool AreWanted => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The next line; a mark that an earlier line opened is still open.</summary>
    public string Paint(string line)
    {
        var painted = open + Mark().Replace(line, mark => mark.Value switch
        {
            "[-" => (open = Red) + mark.Value,
            "{+" => (open = Green) + mark.Value,
            _ => mark.Value + Close(),
        });
        return open.Length > 0 ? painted + Ordinary : painted;
    }

    private string Close()
    {
        var was = open;
        open = "";
        return was.Length > 0 ? Ordinary : "";
    }

    [GeneratedRegex(@"\[-|-\]|\{\+|\+\}")]
    private static partial Regex Mark();
}
