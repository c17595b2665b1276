using AscConsensus.Record;

namespace AscConsensus.Journal.Tests;

public sealed class FullDiskTests
{
    private static readonly byte[] LongBody = new byte[Leaf.MaxBodyLength];

    [SmallDiskFact]
    public void Refuses_writes_goes_on_reading_and_recovers()
    {
        using var disk = new SmallDisk();
        var ballast = Path.Combine(disk.Root, "ballast");
        File.WriteAllBytes(ballast, new byte[3 * 1024 * 1024]);
        var path = Path.Combine(disk.Root, "journal.db");
        ulong acknowledged = 0;
        using (var journal = JournalDatabase.Open(path))
        {
            for (var refusals = 0; refusals < 3;)
            {
                Assert.InRange(acknowledged, 0UL, 1000UL);
                try
                {
                    acknowledged = WriteLongLeaves(journal);
                }
                catch (JournalFullException)
                {
                    refusals++;
                    Assert.Equal(acknowledged, (ulong)journal.Replay().Count());
                    Assert.Equal(acknowledged, (ulong)journal.ReadEntries(0, int.MaxValue).Count);
                }
            }

            File.Delete(ballast);
            acknowledged = WriteLongLeaves(journal);
        }

        using var again = JournalDatabase.Open(path);
        Assert.Equal(acknowledged, (ulong)again.Replay().Count());
    }

    /// <summary>The same without a disk: SQLite says "full" when the file may not grow by another page.</summary>
    [Fact]
    public void Refuses_writes_when_the_file_may_not_grow()
    {
        using var folder = new JournalFolder();
        using var journal = folder.Open();
        var size = WriteLongLeaves(journal);
        journal.Writer.Connection.Query("PRAGMA max_page_count = 1");

        Assert.Throws<JournalFullException>(() => WriteLongLeaves(journal));
        Assert.Equal(size, (ulong)journal.ReadEntries(0, int.MaxValue).Count);

        journal.Writer.Connection.Query("PRAGMA max_page_count = 1000000");
        Assert.Equal(2 * size, WriteLongLeaves(journal));
    }

    /// <summary>Commits sixteen entries of 8 KiB and gives the size of the record.</summary>
    private static ulong WriteLongLeaves(JournalDatabase journal)
    {
        using var batch = journal.Begin();
        var next = batch.Head.Size;
        for (var entry = 0; entry < 16; entry++, next++)
        {
            var leaf = next == 0
                ? Leaf.Encode(next, 1, LongBody)
                : Leaf.Encode(next, 1, LongBody, LeafSignature.KeyOnly(new Digest(new byte[Digest.Length])));
            batch.Append(next, leaf, LeafHash.Of(leaf));
        }

        batch.Commit(1);
        return next;
    }
}
