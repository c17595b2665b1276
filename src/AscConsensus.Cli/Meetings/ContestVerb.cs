using System.CommandLine;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>A ministry contests a decision recorded as taken in the room.</summary>
internal static class ContestVerb
{
    public static Verb Create()
    {
        var decision = new Argument<string>("DECISION") { Description = "Such as 2026-1." };
        var statement = new Argument<string>("STATEMENT") { Description = "Your statement: words, @FILE, or - for standard input." };
        return new Verb("contest", "Contest a decision recorded as taken in the room. Every certificate shows it. Ministries.", "asc decision contest 2026-1 @statement.txt --profile ministry-mmr")
        {
            decision, statement, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = Numbered.Of(ResourceName.Decisions, session.Of(decision));
            return (await session.Client.Meetings.ContestAsync(name, session.Cite(session.Of(statement)), ct), name);
        });
    }
}
