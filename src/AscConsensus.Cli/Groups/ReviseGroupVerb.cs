using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The convenor puts the group's text beside the sponsors'.</summary>
internal static class ReviseGroupVerb
{
    public static Verb Create()
    {
        var group = new Argument<string>("GROUP") { Description = GroupName.Help };
        var text = new Argument<string>("TEXT") { Description = TextFile.Help };
        return new Verb(
            "revise",
            "Put a working text of the group beside the sponsors' text, within the mandate; sponsors may take it over. Group convenor.",
            "asc group revise 2026-1 clause-3.md --profile convenor-2026-1") { group, text }
            .Acts(async (session, ct) =>
            {
                var name = GroupName.Of(session.Of(group));
                return (await session.Client.Groups.ReviseAsync(name, TextFile.Parse(session.FileOf(session.Of(text))), ct), name);
            });
    }
}
