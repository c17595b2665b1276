using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A ministry or the Chair proposes to mend a mistake of writing.</summary>
internal static class ProposeCorrectionVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var text = new Argument<string>("TEXT") { Description = TextFile.Help };
        var reasons = WordsOption.Required("--reasons", "What is mended, and why it is a mistake of writing");
        return new Verb(
            "propose",
            "Propose to mend a mistake of writing in an adopted text. It takes effect when the rule's time has passed and no member has objected. Ministries and the Chair.",
            "asc correction propose idn-2026-1 corrected.md --reasons \"Clause 2 says Senoir Officials\" --profile ministry-idn")
        {
            proposal, text, reasons, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            return (await session.Client.Proposals.CorrectAsync(name, TextFile.Parse(session.FileOf(session.Of(text))), session.Cite(session.Of(reasons)!), ct), name);
        });
    }
}
