using System.CommandLine;
using System.Text.Json.Nodes;
using AscConsensus.Client;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>Tells the story of one proposal from the record's entries about it.</summary>
internal static class HistoryVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        return new Verb(
            "history",
            "Tell the story of a proposal: when, who, what, and the number of each entry of the record.",
            "asc proposal history idn-2026-1 --profile ministry-idn") { proposal }
            .Asks(async (session, ct) =>
            {
                var read = await session.Client.Proposals.GetAsync(ProposalName.Of(session.Of(proposal)), ct);
                var names = await session.Names(ct);
                var grades = await session.Client.Record.GetGradesAsync(ct);
                var entries = await session.Client.Record.ListAboutAsync(read.Proposal_, ct).ToListAsync(ct);
                if (session.Json)
                {
                    session.Screen.Json(new JsonObject
                    {
                        ["proposal"] = read.Proposal_,
                        ["record"] = grades.Sentence,
                        ["entries"] = new JsonArray([.. entries.Select(entry => ToJson(entry, names))]),
                    });
                    return;
                }

                session.Screen.Paragraph(read.Revisions[^1].Text.Title);
                session.Screen.Paragraph(read.Sentence);
                session.Screen.Line();
                session.Screen.Table(
                    ["Entry", $"When ({names.Seat})", "What happened"],
                    entries.Select(entry => (IReadOnlyList<string>)[$"{entry.Number}", names.Short(entry.Time.ToTimestamp()), Say(entry, names)]));
                if (grades.Sentence.Length > 0)
                {
                    session.Screen.Line();
                    session.Screen.Paragraph(grades.Sentence);
                }
            });
    }

    private static string Say(WatchedEntry entry, Names names) => ActSentences.All.Say(entry.Act, names.Office(entry.Statement.Office), names);

    // Without a grade each: listed by the coordinator, they are compared with no checkpoint.
    private static JsonObject ToJson(WatchedEntry entry, Names names)
    {
        var json = EntryJson.Of(entry);
        json["sentence"] = Say(entry, names);
        return json;
    }
}
