using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Lists ad-hoc groups.</summary>
internal static class ListGroupsVerb
{
    public static Verb Create()
    {
        var state = Choice.Of("--state", "Only those in this state.", GroupState.Working, GroupState.Reported, GroupState.Dissolved);
        var proposal = new Option<string?>("--proposal") { Description = "Only those on this proposal.", HelpName = "idn-2026-1" };
        return new Verb("list", "List ad-hoc groups in the order in which they were set up.", "asc group list --state working --profile secretary-general") { state, proposal }
            .Asks(async (session, ct) =>
            {
                var on = session.Of(proposal) is { } given ? (await session.Client.Proposals.GetAsync(ProposalName.Of(given), ct)).Proposal_ : "";
                var found = await session.Client.Groups.ListAsync(Choice.Read<GroupState>(session.Of(state)), on, ct).ToListAsync(ct);
                if (session.Json)
                {
                    session.Screen.Json(new ListGroupsResponse { RecordSize = session.Client.RecordSize, Groups = { found } });
                    return;
                }

                var names = await session.Names(ct);
                session.Screen.Table(
                    ["Group", "Title", "On", "Convenor", "State", $"Report due ({names.Seat})"],
                    found.Select(group => (IReadOnlyList<string>)
                    [
                        Numbered.Short(group.Group_),
                        group.Title,
                        GroupView.Subject(group),
                        names.Title(group.Convenor),
                        Choice.Say(group.State),
                        names.Short(group.DueTime),
                    ]));
            });
    }
}
