using System.CommandLine;
using AscConsensus.Engine;
using AscConsensus.V1;
using Phase = AscConsensus.V1.Phase;

namespace AscConsensus.Cli;

/// <summary>Lists proposals.</summary>
internal static class ListProposalsVerb
{
    public static Verb Create()
    {
        var phase = Choice.Of<Phase>("--phase", "Only those in this phase.", [.. Enum.GetValues<Phase>().Skip(1)]);
        var sponsor = new Option<string?>("--sponsor") { Description = "Only those with this sponsor.", HelpName = "MEMBER" };
        return new Verb("list", "List proposals in the order of their submission.", "asc proposal list --sponsor IDN --profile ministry-idn") { phase, sponsor }
            .Asks(async (session, ct) =>
            {
                var names = await session.Names(ct);
                var by = session.Of(sponsor) is { } given ? names.Member(given) : "";
                var found = await session.Client.Proposals.ListAsync(Choice.Read<Phase>(session.Of(phase)), by, ct).ToListAsync(ct);
                if (session.Json)
                {
                    session.Screen.Json(new ListProposalsResponse { RecordSize = session.Client.RecordSize, Proposals = { found } });
                    return;
                }

                session.Screen.Table(
                    ["Proposal", "Title", "Sponsors", "Phase", "Since"],
                    found.Select(there => (IReadOnlyList<string>)
                    [
                        there.Symbol.Length > 0 ? there.Symbol : there.Proposal_["proposals/".Length..],
                        there.Revisions[^1].Text.Title,
                        names.Titles(there.Sponsors),
                        PhaseWords.Of(there.Phase),
                        names.Day(there.PhaseTime),
                    ]));
            });
    }
}
