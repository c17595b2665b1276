using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Lists what is awaited, from whom, until when.</summary>
internal static class PendingVerb
{
    public static Verb Create()
    {
        var proposal = new Option<string?>("--proposal") { Description = "Only items of this proposal.", HelpName = "idn-2026-1" };
        var office = new Option<string?>("--office") { Description = "Only what waits on this office.", HelpName = "ministry-khm" };
        var watch = new Option<bool>("--watch") { Description = "Go on showing what changes, until Ctrl+C. With --json one document a line." };
        return new Verb(
            "pending",
            "List what is awaited: for ministries and bodies what waits on them, for the Chair and the Secretary-General everything.",
            "asc pending --profile secretary-general",
            "asc pending --proposal idn-2026-1 --profile chair-amm",
            "asc pending --watch --profile ministry-khm")
        {
            proposal, office, watch,
        }.Asks(async (session, ct) =>
        {
            var of = session.Of(proposal) is { } given ? (await session.Client.Proposals.GetAsync(ProposalName.Of(given), ct)).Proposal_ : "";
            var who = session.Of(office) is { } named ? (await session.Names(ct)).OfficeNamed(named) : "";
            if (session.Of(watch))
            {
                await PendingWatch.Follow(session, who, item => of.Length == 0 || item.Proposal == of, ct);
                return;
            }

            var found = await session.Client.Monitoring.ListPendingAsync(who, of, ct).ToListAsync(ct);
            if (session.Json)
            {
                session.Screen.Json(new ListPendingItemsResponse { RecordSize = session.Client.RecordSize, Items = { found } });
                return;
            }

            PendingView.Show(session.Screen, await session.Names(ct), (await session.Client.Directory.GetCallerAsync(ct)).Office, found);
        });
    }
}
