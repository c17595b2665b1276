using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The ledger of objections, requests for time and notes.</summary>
internal static class ListObjectionsVerb
{
    public static Verb Create()
    {
        var proposal = new Option<string?>("--proposal") { Description = "Only on this proposal.", HelpName = "idn-2026-1" };
        var member = new Option<string?>("--member") { Description = "Only of this member.", HelpName = "VNM" };
        var kind = Choice.Of("--kind", "Only objections of this kind.", ObjectionKind.Substantive, ObjectionKind.Scrutiny, ObjectionKind.Linguistic);
        var ended = new Option<bool>("--ended-too") { Description = "Also what has ended." };
        return new Verb(
            "list",
            "List objections, requests for time and notes received by other means, the latest first.",
            "asc objection list --profile secretary-general",
            "asc objection list --proposal idn-2026-1 --ended-too --profile ministry-vnm")
        {
            proposal, member, kind, ended,
        }.Asks(async (session, ct) =>
        {
            var names = await session.Names(ct);
            var on = session.Of(proposal) is { } given ? (await session.Client.Proposals.GetAsync(ProposalName.Of(given), ct)).Proposal_ : "";
            var whose = session.Of(member) is { } named ? names.Member(named) : "";
            var found = await session.Client.Objections.ListAsync(on, whose, Choice.Read<ObjectionKind>(session.Of(kind)), session.Of(ended), ct).ToListAsync(ct);
            if (session.Json)
            {
                session.Screen.Json(new ListObjectionsResponse { RecordSize = session.Client.RecordSize, Objections = { found } });
                return;
            }

            session.Screen.Table(
                ["Entry", "Proposal", "Member", "What", "On", "State", "Raised", "Last act"],
                found.Select(there => (IReadOnlyList<string>)
                [
                    $"{there.Entry}",
                    ProposalName.Short(there.Proposal),
                    names.Title(there.Member),
                    ObjectionWords.What(there),
                    $"rev. {there.Revision}",
                    ObjectionWords.State(there),
                    names.Day(there.EntryTime),
                    there.LastTime.Equals(there.EntryTime) ? "" : names.Day(there.LastTime),
                ]));
        });
    }
}
