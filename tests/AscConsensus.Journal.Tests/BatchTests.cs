using AscConsensus.Record;

namespace AscConsensus.Journal.Tests;

public sealed class BatchTests : IDisposable
{
    private readonly JournalFolder folder = new();
    private readonly JournalDatabase journal;

    public BatchTests() => journal = folder.Open();

    public void Dispose()
    {
        journal.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Begins_at_an_empty_head()
    {
        using var batch = journal.Begin();
        Assert.Equal((0UL, 0L), (batch.Head.Size, batch.Head.UnixMilliseconds));
    }

    [Fact]
    public void Moves_the_head_when_it_commits()
    {
        journal.Write(entries: 3, unixMilliseconds: 42);

        using var next = journal.Begin();
        Assert.Equal((3UL, 42L), (next.Head.Size, next.Head.UnixMilliseconds));
    }

    [Fact]
    public void Is_read_by_nobody_before_it_commits()
    {
        using var batch = journal.Begin();
        batch.AppendNext(0);
        Assert.Empty(journal.ReadEntries(0, 10));

        batch.Commit(1);
        Assert.Equal(LeafHash.Of(Writing.LeafOf(0)), Assert.Single(journal.ReadEntries(0, 10)).LeafHash);
    }

    [Fact]
    public void Leaves_nothing_behind_when_it_does_not_commit()
    {
        using (var batch = journal.Begin())
        {
            batch.AppendNext(0);
            batch.AddDocument(Key(1), new byte[32], [1]);
        }

        using var next = journal.Begin();
        Assert.Equal((0UL, 0L), (next.Head.Size, next.Head.UnixMilliseconds));
        Assert.Empty(journal.ReadEntries(0, 10));
        Assert.Null(journal.ReadDocument(Key(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Appends_only_the_next_number(ulong number)
    {
        journal.Write(entries: 1);

        using var batch = journal.Begin();
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.AppendNext(number));
    }

    [Fact]
    public void Sees_what_another_program_appended()
    {
        journal.Write(entries: 1);
        using (var other = folder.OpenAnotherProgram())
        {
            other.Query("INSERT INTO entry VALUES (1, x'00', zeroblob(32)); UPDATE head SET size = 2, instant = 9");
        }

        using var batch = journal.Begin();
        Assert.Equal((2UL, 9L), (batch.Head.Size, batch.Head.UnixMilliseconds));
    }

    [Fact]
    public void Keeps_other_writers_out_until_it_is_over()
    {
        using var other = folder.OpenAnotherProgram();
        other.DefaultTimeout = 1;
        using (journal.Begin())
        {
            Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => other.Query("BEGIN IMMEDIATE"));
        }

        other.Query("BEGIN IMMEDIATE");
    }

    [Fact]
    public void Does_not_go_back_in_time()
    {
        journal.Write(entries: 1, unixMilliseconds: 42);

        using var batch = journal.Begin();
        batch.AppendNext(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Commit(41));
    }

    [Fact]
    public void Keeps_a_document_as_it_came_first()
    {
        using (var batch = journal.Begin())
        {
            batch.AddDocument(Key(1), new byte[32], [1]);
            batch.AddDocument(Key(1), new byte[32], [2]);
            batch.Commit(1);
        }

        Assert.Equal([1], journal.ReadDocument(Key(1))!.Content);
    }

    [Fact]
    public void Of_documents_alone_leaves_the_head_where_it_is()
    {
        using (var batch = journal.Begin())
        {
            batch.AddDocument(Key(1), new byte[32], []);
            batch.Commit(99);
        }

        using var next = journal.Begin();
        Assert.Equal((0UL, 0L), (next.Head.Size, next.Head.UnixMilliseconds));
        Assert.Empty(journal.ReadDocument(Key(1))!.Content);
    }

    [Fact]
    public void Is_over_after_its_commit()
    {
        using var batch = journal.Begin();
        batch.Commit(1);

        Assert.Throws<ObjectDisposedException>(() => batch.AppendNext(0));
        Assert.Throws<ObjectDisposedException>(() => batch.Commit(1));
    }

    [Fact]
    public void Says_that_its_outcome_is_unknown_when_anything_but_room_is_wanting()
    {
        using (var other = folder.OpenAnotherProgram())
        {
            other.Query("CREATE TRIGGER fault BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'fault'); END");
        }

        using var batch = journal.Begin();
        Assert.Throws<JournalBrokenException>(() => batch.AppendNext(0));
    }

    private static Digest Key(byte last) => new([.. new byte[31], last]);
}
