using System.CommandLine;
using AscConsensus.Client;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Secretary-General reminds those who are awaited, and nobody else.</summary>
internal static class RemindVerb
{
    private static readonly string[] Parts = ["/rounds/", "/consultations/", "/requests/"];

    public static Verb Create()
    {
        var resource = new Argument<string>("RESOURCE") { Description = "A proposal, by name or symbol, or its round, consultation or request: idn-2026-1, idn-2026-1/rounds/2, ASC/AMM/2026/001/consultations/1; a group or its milestone: groups/2026-1." };
        var to = new Option<string[]>("--to") { Description = "An office that is awaited there; may be given several times. Everyone awaited there if left out.", HelpName = "ministry-khm" };
        var words = WordsOption.Optional("--words", "The words of the reminder, for those reminded alone");
        return new Verb("remind", "Remind offices of what is awaited of them; the reminder stays on the proposal. Secretary-General.", "asc remind idn-2026-1/rounds/2 --profile secretary-general")
        {
            resource, to, words,
        }.Acts(async (session, ct) =>
        {
            var (owner, name) = await Resource(session, session.Of(resource), ct);
            string[] named = session.Of(to) is { Length: > 0 } given ? [.. given.Select((await session.Names(ct)).OfficeNamed)] : [];
            (name, var offices) = await Awaited(session, name, named, ct);
            var message = session.Of(words) is { } said ? CitedDocument.Of(session.Words(said), Distribution.Offices, offices) : null;
            var receipt = await session.Client.Monitoring.RemindAsync(name, offices, message, ct);
            if (!session.Json)
            {
                var names = await session.Names(ct);
                session.Screen.Paragraph($"Reminded: {string.Join(", ", offices.Select(names.Office).Order(StringComparer.Ordinal))}.");
            }

            return (receipt, owner);
        });
    }

    private static async Task<(string Owner, string Name)> Resource(Session session, string given, CancellationToken ct)
    {
        if (given.StartsWith("groups/", StringComparison.Ordinal))
        {
            return (string.Join('/', given.Split('/').Take(2)), given);
        }

        // What follows the proposal's name or symbol names a part of it; a symbol has slashes of its own.
        var part = Parts.Select(collection => given.IndexOf(collection, StringComparison.Ordinal)).FirstOrDefault(at => at > 0, given.Length);
        var read = await session.Client.Proposals.GetAsync(ProposalName.Of(given[..part]), ct);
        return (read.Proposal_, read.Proposal_ + given[part..]);
    }

    private static async Task<(string Name, IReadOnlyList<string> Offices)> Awaited(Session session, string name, string[] named, CancellationToken ct)
    {
        var found = await session.Client.Monitoring.ListPendingAsync("", "", ct)
            .Where(item => item.Waiting is Waiting.Now or Waiting.Overdue && (named.Length == 0 || named.Contains(item.Office)))
            .Select(item => (Name: item.Resource.Length > 0 ? item.Resource : item.Proposal, item.Proposal, item.Office)).Distinct().ToListAsync(ct);

        // What is awaited of a proposal is mostly awaited in its round or its consultation.
        var places = found.Exists(item => item.Name == name) ? [name] : found.Where(item => item.Proposal == name).Select(item => item.Name).Distinct().ToList();
        if (places.Count > 1)
        {
            throw new BadInputException($"Offices are awaited in several places of {Numbered.Short(name)}.", $"Name one: {string.Join(", ", places.Select(Short))}.");
        }

        if (places is [var place])
        {
            return (place, named.Length > 0 ? named : [.. found.Where(item => item.Name == place).Select(item => item.Office)]);
        }

        if (named.Length > 0)
        {
            return (name, named);
        }

        // Others than the Secretary-General see only what waits on themselves: the coordinator tells them who reminds.
        var caller = await session.Client.Directory.GetCallerAsync(ct);
        return caller.Acts.Contains(SendReminder.Descriptor.Name)
            ? throw new BadInputException($"Nobody is awaited at {Numbered.Short(name)} now.", "See who is awaited, and where: asc pending.")
            : (name, [caller.Office]);
    }

    private static string Short(string name) => name.StartsWith("proposals/", StringComparison.Ordinal) ? ProposalName.Short(name) : name;
}
