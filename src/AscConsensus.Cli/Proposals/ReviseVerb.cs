using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A sponsor puts new words in place of the present ones.</summary>
internal static class ReviseVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var text = new Argument<string>("TEXT") { Description = TextFile.Help };
        var replaces = new Option<uint?>("--replaces") { Description = "The revision from which you drafted; refused if another is the present one.", HelpName = "N" };
        return new Verb(
            "revise",
            "Make a new revision of the text; positions on earlier ones become stale. Ministries of sponsors.",
            "asc proposal revise idn-2026-1 frameworks-2.md --replaces 1 --profile ministry-idn")
        {
            proposal, text, replaces,
        }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            return (await session.Client.Proposals.ReviseAsync(name, TextFile.Parse(session.FileOf(session.Of(text))), session.Of(replaces), ct), name);
        });
    }
}
