using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client;

/// <summary>What an act binds, taken from what was read.</summary>
internal static class Reading
{
    /// <summary>Fingerprint of a revision's text; of the present one if none is named. A revision that is not there is left for the coordinator to refuse.</summary>
    public static ByteString TextOf(this Proposal proposal, uint? revision) =>
        (proposal.Revisions.FirstOrDefault(there => there.Revision_ == revision) ?? proposal.Revisions[^1]).Text.Document.Fingerprint;

    /// <summary>Entries of the positions there are, ascending: what a closing counts.</summary>
    public static IEnumerable<ulong> Counted(this Round round) => round.Positions.Where(position => position.HasEntry).Select(position => position.Entry).Order();
}
