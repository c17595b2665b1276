using System.CommandLine;
using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>The document on which the Secretary-General enters something in the directory.</summary>
internal static class DecisionOption
{
    public static Option<string> Create(string description) => new("--decision")
    {
        Description = $"{description}: words, @FILE, or - for standard input.",
        Required = true,
        HelpName = "WORDS",
    };

    public static CitedDocument Read(Session session, Option<string> option) => session.Cite(session.Of(option)!);
}
