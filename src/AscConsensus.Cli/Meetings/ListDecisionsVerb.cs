using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Lists decisions taken in the room.</summary>
internal static class ListDecisionsVerb
{
    public static Verb Create()
    {
        var proposal = new Option<string?>("--proposal") { Description = "Only on this proposal.", HelpName = "idn-2026-1" };
        return new Verb("list", "List decisions taken in the room, in the order of their entry.", "asc decision list --profile ministry-idn") { proposal }.Asks(async (session, ct) =>
        {
            var on = session.Of(proposal) is { } given ? (await session.Client.Proposals.GetAsync(ProposalName.Of(given), ct)).Proposal_ : "";
            var found = await session.Client.Meetings.ListAsync(on, ct).ToListAsync(ct);
            if (session.Json)
            {
                session.Screen.Json(new ListMeetingDecisionsResponse { RecordSize = session.Client.RecordSize, Decisions = { found } });
                return;
            }

            foreach (var decision in found)
            {
                session.Screen.Paragraph($"{Numbered.Short(decision.Decision)}: {decision.Question}");
                session.Screen.Paragraph(decision.Sentence, "  ");
            }

            if (found.Count == 0)
            {
                session.Screen.Line("None.");
            }
        });
    }
}
