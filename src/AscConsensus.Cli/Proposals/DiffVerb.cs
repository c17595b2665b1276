using System.CommandLine;
using System.Text.Json.Nodes;
using AscConsensus.Engine;
using Office = AscConsensus.Engine.Office;
using Proposal = AscConsensus.V1.Proposal;
using Revision = AscConsensus.V1.Revision;

namespace AscConsensus.Cli;

/// <summary>Compares two revisions of a proposal's text.</summary>
internal static class DiffVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var from = new Option<uint?>("--from") { Description = "The earlier revision. If left out, the one on which your ministry last took a position, else the one before.", HelpName = "N" };
        var to = new Option<uint?>("--to") { Description = "The later revision; the present one if left out.", HelpName = "N" };
        return new Verb(
            "diff",
            "Compare two revisions of the text by clause and word: [-removed-] {+added+}. Both texts are checked against their fingerprints.",
            "asc proposal diff idn-2026-1 --profile ministry-vnm",
            "asc proposal diff idn-2026-1 --from 1 --to 3 --profile ministry-vnm")
        {
            proposal, from, to,
        }.Asks(async (session, ct) =>
        {
            var read = await session.Client.Proposals.GetAsync(ProposalName.Of(session.Of(proposal)), ct);
            var after = Find(read, session.Of(to) ?? read.Revisions[^1].Revision_);
            var before = Find(read, session.Of(from) ?? await LastAnswered(session, read, after, ct) ?? after.Revision_ - 1);
            await Show(session, read, before, after, ct);
        });
    }

    private static Revision Find(Proposal read, uint number) => read.Revisions.FirstOrDefault(there => there.Revision_ == number)
        ?? throw (number == 0
            ? new BadInputException("The first revision has none before it to compare it with.", "Give --from and --to, or wait for a revision.")
            : new BadInputException($"There is no revision {number}.", $"The present revision is {read.Revisions[^1].Revision_}."));

    // What a ministry wants to know is what has changed since it last spoke.
    private static async Task<uint?> LastAnswered(Session session, Proposal read, Revision after, CancellationToken ct)
    {
        var caller = await session.Client.Directory.GetCallerAsync(ct);
        return read.Rounds > 0 && Office.TryParse(caller.Office, out var office) && office.Value.Kind == OfficeKinds.Ministry
            ? await session.Client.Rounds.ListAsync(read.Proposal_, ct)
                .Where(round => round.Revision < after.Revision_ && round.Positions.Any(position => position.Member == office.Value.Of && position.HasEntry))
                .Select(round => (uint?)round.Revision)
                .LastOrDefaultAsync(ct)
            : null;
    }

    private static async Task Show(Session session, Proposal read, Revision before, Revision after, CancellationToken ct)
    {
        var (earlier, later) = (await TextOf(session, before, ct), await TextOf(session, after, ct));
        if (session.Json)
        {
            session.Screen.Json(new JsonObject
            {
                ["proposal"] = read.Proposal_,
                ["from"] = before.Revision_,
                ["to"] = after.Revision_,
                ["title"] = TextDiffView.ToJson(WordDiff.Of(earlier.Title, later.Title)),
                ["clauses"] = TextDiffView.ToJson(earlier, later),
            });
            return;
        }

        var names = await session.Names(ct);
        session.Screen.Line($"{ProposalName.Short(read.Proposal_)}, from revision {before.Revision_} to revision {after.Revision_}");
        session.Screen.Line($"of {names.Say(after.EntryTime)}, by {names.Title(after.By)}.");
        TextDiffView.Show(session.Screen, earlier, later);
    }

    private static async Task<CanonicalText> TextOf(Session session, Revision revision, CancellationToken ct) =>
        await ReadableDocument.Read(session.Client, revision.Text.Document.Fingerprint, ct) is not { } document
            ? throw new BadInputException($"The text of revision {revision.Revision_} is not for this office to read.", "Compare revisions that your office may read: asc proposal show PROPOSAL.")
            : CanonicalText.TryParse(document.Content.Span, out var text) ? text
            : throw new BadInputException($"The document of revision {revision.Revision_} is not a text in canonical form.", "Ask its sponsors.");
}
