using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>One objection, request for time or note on a proposal, as the user names it: by its entry, by its member, or because there is only one.</summary>
internal static class ObjectionArgument
{
    public const string Entry = "The entry that raised it: asc objection list. May be left out where only one fits.";

    /// <summary>Finds the one that is meant among those that have not ended.</summary>
    /// <param name="session">Whose run it is.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="entry">Its entry, if given.</param>
    /// <param name="member">Whose it is, such as "members/VNM"; anybody's if empty.</param>
    /// <param name="fits">Which can be meant.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<Objection> Find(Session session, string proposal, ulong? entry, string member, Func<Objection, bool> fits, CancellationToken ct)
    {
        var read = await session.Client.Proposals.GetAsync(ProposalName.Of(proposal), ct);
        var found = await session.Client.Objections.ListAsync(read.Proposal_, member, ct: ct).Where(there => entry is null ? fits(there) : there.Entry == entry).ToListAsync(ct);
        var names = await session.Names(ct);
        return found switch
        {
            [var one] => one,
            [] => throw new BadInputException(
                $"There is no such objection, request for time or note{(member.Length > 0 ? $" of {names.Title(member)}" : "")} on {proposal}.", "See what there is: asc objection list --ended-too."),
            _ => throw new BadInputException($"There are {found.Count} on {proposal}.", $"Give --entry: {string.Join(", ", found.Select(there => $"{there.Entry} ({names.Title(there.Member)})"))}."),
        };
    }

    /// <summary>The caller's own member; empty for an office that is no ministry.</summary>
    public static async Task<string> Own(Session session, CancellationToken ct)
    {
        var caller = await session.Client.Directory.GetCallerAsync(ct);
        return Engine.Office.TryParse(caller.Office, out var office) && office.Value.Kind == Engine.OfficeKinds.Ministry ? office.Value.Of : "";
    }
}
