using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>What members, organs and partners are called, read from the acts of a copy that name them.</summary>
internal static class CopyNames
{
    /// <exception cref="BadInputException">The copy does not begin with a founding that can be read.</exception>
    public static Names Of(RecordBundle copy)
    {
        var community = Engine.Community.Empty;
        foreach (var entry in copy.Entries())
        {
            if (entry.Act is FoundCommunity or AddMember or AddOrgan or AddPartner)
            {
                community = Named(community, entry);
            }
        }

        return new Names(community);
    }

    private static Engine.Community Named(Engine.Community community, WatchedEntry entry)
    {
        var fields = new Fields();
        entry.Act!.Check(fields);
        return fields.AreSound && community.IsFounded == entry.Number > 0
            ? entry.Act.Apply(community, new Engine.Entry(entry.Number, entry.Time, default))
            : throw new BadInputException($"Entry {entry.Number} names nothing that can be read.", "Verify the copy: asc record verify.");
    }
}
