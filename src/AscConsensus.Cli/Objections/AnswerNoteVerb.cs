using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A ministry says whether a note recorded in its name is its own.</summary>
internal static class AnswerNoteVerb
{
    public static Verb Confirm() => Of(
        "confirm",
        "Confirm a note recorded in your name: it stands as your objection or request for time, from the instant at which it was recorded. Ministry of that member.",
        NoteAnswer.Confirmed);

    public static Verb Disown() => Of(
        "disown",
        "Disown a note recorded in your name: it is as if it had never been. Ministry of that member.",
        NoteAnswer.Disowned);

    private static Verb Of(string name, string description, NoteAnswer answer)
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var entry = new Option<ulong?>("--entry") { Description = ObjectionArgument.Entry, HelpName = "ENTRY" };
        return new Verb(name, description, $"asc note {name} idn-2026-1 --profile ministry-mmr") { proposal, entry }.Acts(async (session, ct) =>
        {
            var own = await ObjectionArgument.Own(session, ct);
            var found = await ObjectionArgument.Find(session, session.Of(proposal), session.Of(entry), own, there => there.State == ObjectionState.Unconfirmed, ct);
            return (await session.Client.Objections.AnswerNoteAsync(found.Proposal, found.Entry, answer, ct), found.Proposal);
        });
    }
}
