using AscConsensus.Coordinator.Documents;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;

namespace AscConsensus.Coordinator;

/// <summary>Documents that acts of a record cite and whose words a journal does not have whole.</summary>
/// <param name="Missing">Fingerprints of those that are not there.</param>
/// <param name="Damaged">Fingerprints of those of which something else is there, or a part.</param>
public sealed record LostDocuments(IReadOnlyList<Digest> Missing, IReadOnlyList<Digest> Damaged)
{
    /// <summary>Reads every document that acts cite, and computes its fingerprint.</summary>
    internal static LostDocuments In(JournalDatabase journal, Engine.Community community)
    {
        var stored = new StoredDocuments(journal);
        var cited = community.Documents.Keys.OrderBy(fingerprint => fingerprint.ToString(), StringComparer.Ordinal).ToLookup(fingerprint => StateOf(fingerprint, stored), Digests.ToDigest);
        return new([.. cited[State.Missing]], [.. cited[State.Damaged]]);
    }

    private static State StateOf(Fingerprint fingerprint, StoredDocuments stored)
    {
        try
        {
            if (stored.Find(fingerprint) is not { } found)
            {
                return State.Missing;
            }

            using var hash = new DocumentHash(found.Salt, found.Length);
            foreach (var part in found.From(0))
            {
                hash.Append(part.Span);
            }

            return hash.End() == fingerprint.ToDigest() ? State.Whole : State.Damaged;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A page that SQLite cannot read, a part that is gone, a salt that is none.
            return State.Damaged;
        }
    }

    private enum State
    {
        Whole,
        Missing,
        Damaged,
    }
}
