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
        return new Verb(
            "pending",
            "List what is awaited: for ministries what waits on them, for the Chair and the Secretary-General everything.",
            "asc pending --profile secretary-general",
            "asc pending --proposal idn-2026-1 --profile chair-amm")
        {
            proposal, office,
        }.Asks(async (session, ct) =>
        {
            var of = session.Of(proposal) is { } given ? (await session.Client.Proposals.GetAsync(ProposalName.Of(given), ct)).Proposal_ : "";
            var who = session.Of(office) is { } named ? "offices/" + named : "";
            var found = await session.Client.Monitoring.ListPendingAsync(who, of, ct).ToListAsync(ct);
            if (session.Json)
            {
                session.Screen.Json(new ListPendingItemsResponse { Items = { found } });
                return;
            }

            var names = await session.Names(ct);
            Show(session.Screen, names, found);
        });
    }

    public static void Show(Screen screen, Names names, IEnumerable<PendingItem> items) => screen.Table(
        ["Awaited", "What", "Proposal", "Since", $"Due ({names.Seat})"],
        items.Select(item => (IReadOnlyList<string>)
        [
            names.Office(item.Office),
            Say(item.Kind),
            item.Symbol.Length > 0 ? item.Symbol : item.Proposal["proposals/".Length..],
            names.Day(item.SinceTime),
            names.Short(item.DueTime),
        ]));

    private static string Say(PendingKind kind) => kind switch
    {
        PendingKind.Admission => "admit or return",
        PendingKind.Resubmission => "submit again or withdraw",
        PendingKind.View => "view",
        PendingKind.Position => "position",
        PendingKind.Hold => "has asked for time",
        PendingKind.Objection => "objects",
        PendingKind.Closing => "close the round",
        PendingKind.Announcement => "announce",
        PendingKind.NextStep => "next step",
        _ => kind.ToString(),
    };
}
