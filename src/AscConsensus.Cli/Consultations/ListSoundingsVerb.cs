using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Lists the soundings of this office.</summary>
internal static class ListSoundingsVerb
{
    public static Verb Create()
    {
        var proposal = new Option<string?>("--proposal") { Description = "Only those on this proposal.", HelpName = "PROPOSAL" };
        return new Verb("list", "List the soundings that your office made or was put, with their answers. Chair and ministries.", "asc sounding list --profile ministry-vnm") { proposal }
            .Asks(async (session, ct) =>
            {
                var of = session.Of(proposal) is { } given ? await session.Proposal(given, ct) : "";
                var found = await session.Client.Consultations.ListSoundingsAsync(of, ct).ToListAsync(ct);
                if (session.Json)
                {
                    session.Screen.Json(new ListSoundingsResponse { Soundings = { found } });
                    return;
                }

                var names = await session.Names(ct);
                foreach (var sounding in found)
                {
                    var about = sounding.Proposal["proposals/".Length..];
                    session.Screen.Line($"{sounding.Sounding_} on {about}, {names.Say(sounding.Time)}.");
                    session.Screen.Paragraph($"{names.Office(sounding.Chair)} ({names.Title(sounding.Holder)}): {sounding.Words}", "  ");
                    session.Screen.Paragraph($"{names.Title(sounding.Member)}: {(sounding.Answer.Length > 0 ? sounding.Answer : "awaited")}", "  ");
                }

                if (found.Count == 0)
                {
                    session.Screen.Line("None.");
                }
            });
    }
}
