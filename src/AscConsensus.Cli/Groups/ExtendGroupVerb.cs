using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair gives a group more time.</summary>
internal static class ExtendGroupVerb
{
    public static Verb Create()
    {
        var group = new Argument<string>("GROUP") { Description = GroupName.Help };
        var due = new Option<string>("--due") { Description = "The new due date, later than the present one.", Required = true, HelpName = "DAY" };
        var reasons = WordsOption.Required("--reasons", "The reasons");
        return new Verb("extend", "Give a group more time. Chair.", "asc group extend 2026-1 --due 2027-01-15 --reasons \"It meets again in January\" --profile chair-amm") { group, due, reasons, Options.For }
            .Acts(async (session, ct) =>
            {
                var names = await session.Names(ct);
                var name = GroupName.Of(session.Of(group));
                return (await session.Client.Groups.ExtendAsync(name, names.Due(session.Of(due)!), session.Cite(session.Of(reasons)!), ct), name);
            });
    }
}
