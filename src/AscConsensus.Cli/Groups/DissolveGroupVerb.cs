using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair ends a group without a final report.</summary>
internal static class DissolveGroupVerb
{
    public static Verb Create()
    {
        var group = new Argument<string>("GROUP") { Description = GroupName.Help };
        var reasons = WordsOption.Required("--reasons", "The reasons");
        var decision = DecisionArgument.Required();
        return new Verb("dissolve", "End a group without a final report, on a meeting's decision. Chair.", "asc group dissolve 2026-1 --reasons \"Overtaken\" --decision 2026-2 --profile chair-amm")
        {
            group, reasons, decision, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = GroupName.Of(session.Of(group));
            return (await session.Client.Groups.DissolveAsync(name, session.Cite(session.Of(reasons)!), DecisionArgument.Of(session.Of(decision)), ct), name);
        });
    }
}
