using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A rule as the user gives it: a file in the form of data/rules, or the name of one of the library.</summary>
internal static class RuleArgument
{
    public const string Help = "The rule: @FILE in JSON as in data/rules, or the name of one of the library, such as silence.";

    public static Rule Read(Run run, string given) => given is ['@' or '-', ..] ? CommunityData.RuleIn(given, run.Words(given))
        : CommunityData.RuleOfLibrary(given) ?? throw new BadInputException($"The library has no rule {given}.", "Give a rule of your own as @FILE.");
}
