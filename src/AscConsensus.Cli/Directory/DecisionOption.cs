using System.CommandLine;
using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>The document on which the Secretary-General enters something in the directory.</summary>
internal static class DecisionOption
{
    public static Option<string> Create(string description) => WordsOption.Required("--decision", description);

    public static CitedDocument Read(Session session, Option<string> option) => session.Cite(session.Of(option)!);
}
