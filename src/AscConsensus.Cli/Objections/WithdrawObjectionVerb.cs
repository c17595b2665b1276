using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The owner of an objection or a request for time ends it.</summary>
internal static class WithdrawObjectionVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var entry = new Option<ulong?>("--entry") { Description = ObjectionArgument.Entry, HelpName = "ENTRY" };
        return new Verb("withdraw", "End your objection or request for time. Its owner, and nobody else.", "asc objection withdraw idn-2026-1 --profile ministry-vnm") { proposal, entry }
            .Acts(async (session, ct) =>
            {
                var own = await ObjectionArgument.Own(session, ct);
                var found = await ObjectionArgument.Find(session, session.Of(proposal), session.Of(entry), own, there => there.Stands && there.Note is null, ct);
                return (await session.Client.Objections.WithdrawAsync(found.Proposal, found.Entry, ct), found.Proposal);
            });
    }
}
