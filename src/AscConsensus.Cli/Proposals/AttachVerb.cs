using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>An office attaches a document to a proposal.</summary>
internal static class AttachVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var file = new Argument<string>("FILE") { Description = "The document, of any kind." };
        var title = new Option<string?>("--title") { Description = "What it is, at most 300 characters; the file's name if left out.", HelpName = "WORDS" };
        return new Verb(
            "attach",
            "Attach a document: reasons, a report, a study, a map. It informs, and is never part of the text. Every office but the operator.",
            "asc proposal attach idn-2026-1 study.pdf --title \"Study of national laws\" --profile ministry-idn")
        {
            proposal, file, title, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            var path = session.Of(file);
            return (await session.Client.Proposals.AttachAsync(name, session.Of(title) ?? Path.GetFileName(path), session.CiteFile(path), ct), name);
        });
    }
}
