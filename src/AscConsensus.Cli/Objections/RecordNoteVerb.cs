using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair or the Secretary-General records what a ministry could send only by other means.</summary>
internal static class RecordNoteVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var member = new Argument<string>("MEMBER") { Description = "Whose note it is, such as MMR." };
        var note = new Argument<string>("NOTE") { Description = "The note as received: words, @FILE, or - for standard input." };
        var clauses = new Option<string[]>("--clause") { Description = "A clause concerned; may be given several times. The whole if left out.", HelpName = "ID" };
        var until = new Option<string?>("--until") { Description = "It asks for time until this day; an objection if left out.", HelpName = "2026-10-14" };
        return new Verb(
            "record",
            "Record an objection or a request for time received by other means: nothing is adopted over it until that ministry answers. Assent is never recorded so. Chair and Secretary-General.",
            "asc note record idn-2026-1 MMR @note-verbale.txt --until 2026-10-14 --profile secretary-general")
        {
            proposal, member, note, clauses, until, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            var whose = (await session.Names(ct)).Member(session.Of(member));
            return (await session.Client.Objections.RecordNoteAsync(name, whose, session.Cite(session.Of(note)), session.Of(clauses), Days.ReadIfGiven(session.Of(until)), ct), name);
        });
    }
}
