using System.CommandLine;
using AscConsensus.Client;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Secretary-General reminds those who are awaited, and nobody else.</summary>
internal static class RemindVerb
{
    public static Verb Create()
    {
        var resource = new Argument<string>("RESOURCE") { Description = "A proposal, round or consultation: idn-2026-1, idn-2026-1/rounds/2, idn-2026-1/consultations/1." };
        var to = new Option<string[]>("--to") { Description = "An office that is awaited there; may be given several times. Everyone awaited there if left out.", HelpName = "ministry-khm" };
        var words = WordsOption.Optional("--words", "The words of the reminder, for those reminded alone");
        return new Verb("remind", "Remind offices of what is awaited of them; the reminder stays on the proposal. Secretary-General.", "asc remind idn-2026-1/rounds/2 --profile secretary-general")
        {
            resource, to, words,
        }.Acts(async (session, ct) =>
        {
            var (proposal, name) = await Resource(session, session.Of(resource), ct);
            var offices = session.Of(to) is { Length: > 0 } given ? [.. given.Select(office => "offices/" + office)] : await Awaited(session, proposal, name, ct);
            var message = session.Of(words) is { } said ? CitedDocument.Of(session.Words(said), Distribution.Offices, offices) : null;
            var receipt = await session.Client.Monitoring.RemindAsync(name, offices, message, ct);
            if (!session.Json)
            {
                var names = await session.Names(ct);
                session.Screen.Paragraph($"Reminded: {string.Join(", ", offices.Select(names.Office).Order(StringComparer.Ordinal))}.");
            }

            return (receipt, proposal);
        });
    }

    private static async Task<(string Proposal, string Name)> Resource(Session session, string given, CancellationToken ct)
    {
        var parts = given.Split('/', 2);
        var isSymbol = given.StartsWith("ASC/", StringComparison.Ordinal) || parts.Length == 1;
        var read = await session.Client.Proposals.GetAsync(ProposalName.Of(isSymbol ? given : parts[0]), ct);
        return (read.Proposal_, isSymbol ? read.Proposal_ : $"{read.Proposal_}/{parts[1]}");
    }

    private static async Task<List<string>> Awaited(Session session, string proposal, string name, CancellationToken ct)
    {
        var found = await session.Client.Monitoring.ListPendingAsync("", proposal, ct)
            .Where(item => item.Waiting is Waiting.Now or Waiting.Overdue && (item.Resource.Length > 0 ? item.Resource : item.Proposal) == name)
            .Select(item => item.Office).Distinct().ToListAsync(ct);
        return found.Count > 0 ? found : throw new BadInputException($"Nobody is awaited at {name["proposals/".Length..]} now.", "See asc pending --proposal.");
    }
}
