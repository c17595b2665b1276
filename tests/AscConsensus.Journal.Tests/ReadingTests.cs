using AscConsensus.Journal.Sqlite;
using AscConsensus.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AscConsensus.Journal.Tests;

public sealed class ReadingTests : IDisposable
{
    private readonly JournalFolder folder = new();
    private readonly JournalDatabase journal;

    public ReadingTests()
    {
        journal = folder.Open();
        journal.Write(entries: 10);
    }

    public void Dispose()
    {
        journal.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(0, 3, new ulong[] { 0, 1, 2 })]
    [InlineData(8, 3, new ulong[] { 8, 9 })]
    [InlineData(10, 3, new ulong[0])]
    [InlineData(5, 0, new ulong[0])]
    public void Gives_a_page_of_entries_in_their_order(ulong from, int count, ulong[] numbers) =>
        Assert.Equal(numbers, journal.ReadEntries(from, count).Select(entry => entry.Number));

    [Fact]
    public void Gives_the_entries_of_some_numbers_in_the_order_of_the_record() =>
        Assert.Equal([2UL, 5UL, 7UL], journal.ReadEntries([7, 2, 5, 1000]).Select(entry => entry.Number));

    [Fact]
    public void Replays_every_entry_as_it_was_written() => Assert.All(journal.Replay(), entry =>
    {
        Assert.Equal(Writing.LeafOf(entry.Number), entry.Leaf);
        Assert.Equal(LeafHash.Of(entry.Leaf), entry.LeafHash);
    });

    [Fact]
    public void Replays_the_record_as_it_was_when_the_replay_began()
    {
        using var replay = journal.Replay().GetEnumerator();
        Assert.True(replay.MoveNext());
        journal.Write(entries: 5);

        var rest = 0;
        while (replay.MoveNext())
        {
            rest++;
        }

        Assert.Equal(9, rest);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(9)]
    public void Names_an_entry_that_is_missing(int number)
    {
        using (var vandal = folder.OpenAnotherProgram())
        {
            vandal.Query($"DROP TRIGGER entry_is_not_deleted; DELETE FROM entry WHERE number = {number}");
        }

        var refusal = Assert.Throws<JournalUnusableException>(() => journal.Replay().Count());
        Assert.Contains($"entry {number} is missing", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRAGMA ignore_check_constraints = ON; DROP TRIGGER entry_is_not_changed; UPDATE entry SET hashes = zeroblob(5) WHERE number = 4")]
    [InlineData("DROP TABLE head")]
    public void Says_in_one_sentence_what_cannot_be_read(string damage)
    {
        using (var vandal = folder.OpenAnotherProgram())
        {
            vandal.Query(damage);
        }

        var refusal = Assert.Throws<JournalUnusableException>(() => journal.Replay().Count());
        Assert.EndsWith("restore it from a backup.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_in_one_sentence_that_entries_cannot_be_counted()
    {
        using (var vandal = folder.OpenAnotherProgram())
        {
            vandal.Query("ALTER TABLE entry RENAME TO gone");
        }

        var refusal = Assert.Throws<JournalUnusableException>(() => journal.CountEntries());
        Assert.EndsWith("restore it from a backup.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_write_and_trusts_nothing_in_the_file()
    {
        using var reading = new SqliteReading(folder.File);
        using var context = reading.CreateContext();
        context.Database.OpenConnection();
        var connection = (SqliteConnection)context.Database.GetDbConnection();

        Assert.Equal(0L, connection.Query("PRAGMA trusted_schema"));
        Assert.Equal(1L, connection.Query("PRAGMA cell_size_check"));
        Assert.Contains("readonly", Assert.Throws<SqliteException>(() => connection.Query("DELETE FROM head")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_no_document_that_was_not_stored() => Assert.Null(journal.ReadDocument(new Digest(new byte[Digest.Length])));

    [Fact]
    public async Task Goes_on_beside_the_writer()
    {
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var seen = 0;
            while (!stop.IsCancellationRequested)
            {
                // Whole batches of ten only, and never fewer than before.
                var size = journal.ReadEntries(0, int.MaxValue).Count;
                Assert.True(size >= seen && size % 10 == 0);
                seen = size;
            }
        })).ToArray();

        for (var batch = 0; batch < 50; batch++)
        {
            journal.Write(entries: 10);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }
}
