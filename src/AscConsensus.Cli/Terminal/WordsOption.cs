using System.CommandLine;
using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>Words that an act cites: in place, as @FILE, or as - for standard input.</summary>
internal static class WordsOption
{
    public static Option<string> Required(string name, string description) => new(name) { Description = Explained(description), Required = true, HelpName = "WORDS" };

    public static Option<string?> Optional(string name, string description) => new(name) { Description = Explained(description), HelpName = "WORDS" };

    /// <summary>As a document for those whom --for names; null if none were given.</summary>
    public static CitedDocument? Cited(this Session session, Option<string?> option) => session.Of(option) is { } given ? session.Cite(given) : null;

    private static string Explained(string description) => $"{description}: words, @FILE, or - for standard input.";
}
