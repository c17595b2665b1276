using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>What start-up computes of every stored entry leaves no byte unseen.</summary>
public sealed class EveryByteTests
{
    private const int Entries = 1000;

    [Fact]
    public void A_changed_byte_of_any_leaf_or_node_of_a_thousand_entries_is_found_at_its_entry()
    {
        using var founded = new FoundedJournal();
        founded.Append(Enumerable.Range(1, Entries - 1).Select(_ => new Statement { RequestId = Guid.NewGuid().ToString("D") }.With(Position(Stance.Support)).ToByteArray()));
        using var journal = JournalDatabase.Open(founded.File);
        var tree = new GrowingTree();
        foreach (var stored in journal.Replay())
        {
            foreach (var bytes in new[] { stored.Leaf, stored.Hashes })
            {
                for (var at = 0; at < bytes.Length; at++)
                {
                    bytes[at] ^= 0xff;
                    IsFound(tree.Copy(), stored, at);
                    bytes[at] ^= 0xff;
                }
            }

            Check(tree, stored);
        }

        Assert.Equal((ulong)Entries, tree.Size);
        Assert.Equal(journal.ReadHead().Root, tree.Root);
    }

    // As start-up does.
    private static void Check(GrowingTree tree, StoredEntry stored) => Replay.Grow(tree, ReadEntry.Of(stored));

    private static void IsFound(GrowingTree tree, StoredEntry stored, int at)
    {
        try
        {
            Check(tree, stored);
        }
        catch (StartupException fault) when (fault.Message.StartsWith($"Entry {stored.Number} of the record is damaged", StringComparison.Ordinal))
        {
            return;
        }

        Assert.Fail($"Byte {at} of entry {stored.Number} may be changed unseen.");
    }
}
