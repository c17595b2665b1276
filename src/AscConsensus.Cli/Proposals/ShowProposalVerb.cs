using System.CommandLine;
using AscConsensus.Engine;
using Objection = AscConsensus.V1.Objection;
using Proposal = AscConsensus.V1.Proposal;
using Revision = AscConsensus.V1.Revision;

namespace AscConsensus.Cli;

/// <summary>Shows one proposal with its wording.</summary>
internal static class ShowProposalVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var revision = new Option<uint?>("--revision") { Description = "Show the wording of this revision; the present one if left out.", HelpName = "N" };
        return new Verb("show", "Show a proposal: where it stands, its revisions and its wording.", "asc proposal show idn-2026-1 --profile ministry-idn") { proposal, revision }
            .Asks(async (session, ct) =>
            {
                var read = await session.Client.Proposals.GetAsync(ProposalName.Of(session.Of(proposal)), ct);
                if (session.Json)
                {
                    session.Screen.Json(read);
                    return;
                }

                var shown = session.Of(revision) is { } number
                    ? read.Revisions.FirstOrDefault(there => there.Revision_ == number) ?? throw new BadInputException($"There is no revision {number}.", $"The present revision is {read.Revisions[^1].Revision_}.")
                    : read.Revisions[^1];
                Show(session.Screen, await session.Names(ct), read, await Finality(session, read, ct));
                await ShowText(session, shown, ct);
            });
    }

    private static void Show(Screen screen, Names names, Proposal read, string finality)
    {
        screen.Paragraph(read.Revisions[^1].Text.Title);
        screen.Paragraph(read.Sentence);
        screen.Line();
        screen.Facts(
        [
            ("Symbol", read.Symbol),
            ("Name", read.Proposal_["proposals/".Length..]),
            ("Before", names.Title(read.Organ)),
            ("Serves", $"{read.Subject} {names.Read.Catalogue.FirstOrDefault(item => item.Code == read.Subject)?.Title}"),
            ("Sponsors", names.Titles(read.Sponsors)),
            .. read.Revisions.Select(revision => ($"Revision {revision.Revision_}", $"{names.Say(revision.EntryTime)}, by {names.Title(revision.By)}, fingerprint {Fingerprint.Of(revision.Text.Document.Fingerprint).Brief}")),
            ("Derived from", string.Join(", ", read.DerivedFrom.Select(ProposalName.Short))),
            .. read.Objections.Select(objection => (Heading(objection), Say(names, objection))),
            .. ProposalFacts.Of(names, read),
            .. read.Activities.Select(activity => ("Activity", activity.Activity_.Length > 0 ? $"{activity.Title} ({activity.Activity_}, {ActivityWords.Of(activity.Status)})" : $"{activity.Title} (opens at adoption)")),
            ("Consulted", read.Consultations > 0 ? $"{read.Consultations} x: asc consultation list {ProposalName.Short(read.Proposal_)}" : ""),
            ("Rounds", read.Rounds > 0 ? $"{read.Rounds}: asc round list {ProposalName.Short(read.Proposal_)}" : ""),
            ("Record", finality),
        ]);
    }

    // Of what decided it: the latest round.
    private static async Task<string> Finality(Session session, Proposal read, CancellationToken ct) => read.Rounds == 0 ? ""
        : await RoundView.Finality(session.Client, await session.Client.Rounds.GetAsync($"{read.Proposal_}/rounds/{read.Rounds}", ct), ct);

    private static string Heading(Objection objection) => objection.Note is not null ? "Note" : objection.Hold ? "Hold" : "Objection";

    private static string Say(Names names, Objection objection) =>
        $"{names.Title(objection.Member)}, {ObjectionWords.What(objection)} (entry {objection.Entry}): {ObjectionWords.State(objection)}";

    private static async Task ShowText(Session session, Revision revision, CancellationToken ct)
    {
        var document = await ReadableDocument.Read(session.Client, revision.Text.Document.Fingerprint, ct);
        session.Screen.Line();
        session.Screen.Line($"Text of revision {revision.Revision_}");
        if (document is null)
        {
            session.Screen.Line($"  {ReadableDocument.NotForThisOffice}");
            return;
        }

        if (!CanonicalText.TryParse(document.Content.Span, out var text))
        {
            throw new BadInputException($"The document of revision {revision.Revision_} is not a text in canonical form.", "Ask its sponsors.");
        }

        foreach (var clause in text.Clauses)
        {
            session.Screen.Line();
            session.Screen.Line($"  {clause.Id}");
            session.Screen.Paragraph(clause.Wording, "    ");
        }
    }
}
