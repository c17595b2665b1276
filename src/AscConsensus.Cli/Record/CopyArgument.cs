using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A copy of the record that is named.</summary>
internal static class CopyArgument
{
    public const string Meaning = "A bundle, or the folder of a desk's mirror.";

    public static Argument<string> Required(string name, string description = Meaning) => new(name) { Description = description };

    /// <summary>May be left out, to ask the coordinator.</summary>
    public static Argument<string?> OrCoordinator(string description) => new("COPY") { Description = description, Arity = ArgumentArity.ZeroOrOne };
}
