using AscConsensus.Client;
using AscConsensus.Record;

namespace AscConsensus.Bench.Communities;

/// <summary>Writes a record whose every act is signed, as a bundle that two members have cosigned.</summary>
internal static class SignedBundle
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    /// <summary>Whole lives of proposals, until there are so many entries or a few more.</summary>
    /// <returns>The community after the last.</returns>
    public static Engine.Community Write(string path, int entries, bool withDocuments)
    {
        var keys = BenchCommunity.WithSigningKeys();
        using var bundle = BundleWriter.Create(path);
        var documents = new List<(byte[] Salt, byte[] Content)>();
        Engine.Community community;
        using (var record = new RecordMaker((leaf, _) => bundle.AddLeaf(leaf), Start, keys.Signers) { Keep = withDocuments ? (salt, content) => documents.Add((salt, content)) : null })
        {
            record.Add(keys.Founding(), default);
            for (var number = 0; record.Size < (ulong)entries; number++)
            {
                record.Live(keys, number);
            }

            community = record.Community;
        }

        bundle.EndLeaves();
        foreach (var (salt, content) in documents.DistinctBy(document => DocumentFingerprint.Of(document.Salt, document.Content)))
        {
            bundle.AddDocument(salt, content);
        }

        bundle.AddKeys(community);
        bundle.AddCheckpoint(Checkpoint(keys, bundle.Tree));
        bundle.Complete();
        return community;
    }

    private static string Checkpoint(BenchCommunity keys, GrowingTree tree)
    {
        using var key = BenchCommunity.CheckpointKey();
        var note = SignedNote.Sign(new Checkpoint(BenchCommunity.Origin, tree.Size, tree.Root).ToText(), key);
        return keys.Witnesses.Take(2).Aggregate(note, (signed, witness) => signed.With(Cosignature.Sign(witness, note.Text, Start.ToUnixTimeSeconds()))).ToString();
    }
}
