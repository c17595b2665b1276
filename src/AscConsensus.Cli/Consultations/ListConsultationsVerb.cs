using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Lists the consultations of a proposal and the views given.</summary>
internal static class ListConsultationsVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        return new Verb("list", "List the consultations of a proposal with the views given.", "asc consultation list idn-2026-1 --profile chair-amm") { proposal }
            .Asks(async (session, ct) =>
            {
                var read = await session.Client.Proposals.GetAsync(ProposalName.Of(session.Of(proposal)), ct);
                var found = await session.Client.Consultations.ListAsync(read.Proposal_, ct).ToListAsync(ct);
                if (session.Json)
                {
                    session.Screen.Json(new ListConsultationsResponse { RecordSize = session.Client.RecordSize, Consultations = { found } });
                    return;
                }

                var names = await session.Names(ct);
                foreach (var consultation in found)
                {
                    session.Screen.Paragraph($"{consultation.Consultation_["proposals/".Length..]} on revision {consultation.Revision}. Views due {names.Say(consultation.DueTime)}{(consultation.ClosedTime is { } closed ? $"; closed {names.Say(closed)}" : "")}.");
                    foreach (var asked in consultation.Asked)
                    {
                        session.Screen.Paragraph($"{names.Office(asked.Office)}: {await View(session, consultation, asked, ct)}{Concurred(asked)}", "  ");
                        foreach (var provision in asked.Provisions)
                        {
                            session.Screen.Paragraph($"clause {provision.Clause}: {await ReadableDocument.WordsOf(session.Client, provision.View.Fingerprint, ct)}", "    ");
                        }
                    }
                }

                if (found.Count == 0)
                {
                    session.Screen.Line("None.");
                }
            });
    }

    private static async Task<string> View(Session session, Consultation consultation, Asked asked, CancellationToken ct) => asked.View is null
        ? consultation.ClosedTime is not null ? "no view by the closing" : asked switch { { Overdue: true } => "overdue", { AcknowledgedTime: not null } => "has the request", _ => "awaited" }
        : await ReadableDocument.WordsOf(session.Client, asked.View.Fingerprint, ct);

    private static string Concurred(Asked asked) =>
        !asked.ConcurrenceAsked ? "" : asked.Concurrence == Concurrence.Unspecified ? " (its concurrence is asked)" : $" (concurrence {Choice.Say(asked.Concurrence)})";
}
