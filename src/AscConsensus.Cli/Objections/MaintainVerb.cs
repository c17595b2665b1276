using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The owner of an objection says that it stands although it was addressed.</summary>
internal static class MaintainVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var entry = new Option<ulong?>("--entry") { Description = ObjectionArgument.Entry, HelpName = "ENTRY" };
        var reasons = WordsOption.Optional("--reasons", "Why");
        return new Verb("maintain", "Say that your objection stands although it was addressed. Its owner.", "asc objection maintain idn-2026-1 --reasons \"Clause 3 still sets a term\" --profile ministry-vnm")
        {
            proposal, entry, reasons, Options.For,
        }.Acts(async (session, ct) =>
        {
            var own = await ObjectionArgument.Own(session, ct);
            var found = await ObjectionArgument.Find(session, session.Of(proposal), session.Of(entry), own, there => there.State == ObjectionState.Addressed, ct);
            return (await session.Client.Objections.MaintainAsync(found.Proposal, found.Entry, session.Cited(reasons), ct), found.Proposal);
        });
    }
}
