using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A ministry annexes a statement to a decision.</summary>
internal static class LodgeVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        var kind = Choice.Argument(
            "KIND",
            "How you read the text, a note to a provision, that you do not associate yourself with a part, or why you took your position.",
            StatementKind.Interpretative, StatementKind.Footnote, StatementKind.Dissociation, StatementKind.Explanation);
        var statement = new Argument<string>("STATEMENT") { Description = "The statement: words, @FILE, or - for standard input." };
        return new Verb(
            "lodge",
            "Annex a statement to a decision, within the rule's window. It changes nothing that was decided. Ministries.",
            "asc statement lodge idn-2026-1 interpretative @statement.txt --profile ministry-vnm") { round, kind, statement, Options.For }
            .Acts(async (session, ct) =>
            {
                var name = await session.Round(session.Of(round), ct);
                return (await session.Client.Rounds.LodgeAsync(name, Choice.Read<StatementKind>(session.Of(kind)), session.Cite(session.Of(statement)), ct), name);
            });
    }
}
