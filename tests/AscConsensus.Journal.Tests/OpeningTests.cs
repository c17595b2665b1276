using AscConsensus.Journal.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AscConsensus.Journal.Tests;

public sealed class OpeningTests : IDisposable
{
    private readonly JournalFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_coordinator_is_refused_and_told_what_to_do()
    {
        using var first = folder.Open();

        var refusal = Assert.Throws<JournalInUseException>(folder.Open);
        Assert.Equal($"The journal {folder.File} is in use by another coordinator; stop that one first, or give this one a journal of its own.", refusal.Message);
        first.Write(entries: 1);
    }

    [Fact]
    public void A_journal_opens_again_with_all_that_was_committed()
    {
        for (var opened = 0; opened < 3; opened++)
        {
            using var journal = folder.Open();
            Assert.Equal(opened, journal.Replay().Count());
            journal.Write(entries: 1);
            using var left = journal.Begin();
            left.AppendNext(left.Head.Size);
        }
    }

    [Theory]
    [InlineData("synchronous", 2L)]
    [InlineData("journal_mode", "wal")]
    [InlineData("trusted_schema", 0L)]
    [InlineData("cell_size_check", 1L)]
    public void The_writer_keeps_what_it_acknowledges(string setting, object value)
    {
        using var journal = folder.Open();
        Assert.Equal(value, journal.Writer.Connection.Query($"PRAGMA {setting}"));
    }

    /// <summary>github.com/dotnet/efcore/issues/38958: a row left by a killed process made every later start wait for ever.</summary>
    [Fact]
    public async Task A_migration_that_was_killed_is_done_again()
    {
        using (var killed = folder.OpenAnotherProgram())
        {
            killed.Query(
                """
                CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL);
                INSERT INTO __EFMigrationsLock VALUES (1, '2026-10-01 00:00:00+00:00');
                """);
        }

        using var journal = await Task.Run(folder.Open).WaitAsync(TimeSpan.FromMinutes(1));
        journal.Write(entries: 1);
    }

    [Fact]
    public async Task A_lock_left_after_the_last_migration_does_no_harm()
    {
        folder.Open().Dispose();
        using (var killed = folder.OpenAnotherProgram())
        {
            killed.Query("INSERT INTO __EFMigrationsLock VALUES (1, '2026-10-01 00:00:00+00:00')");
        }

        (await Task.Run(folder.Open).WaitAsync(TimeSpan.FromMinutes(1))).Dispose();
    }

    [Fact]
    public void A_journal_of_another_version_is_refused()
    {
        folder.Open().Dispose();
        using (var later = folder.OpenAnotherProgram())
        {
            later.Query("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0.0')");
        }

        Assert.Contains("another version", Assert.Throws<JournalUnusableException>(folder.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        File.WriteAllText(folder.File, new string('x', 4096));

        Assert.Contains("cannot be opened", Assert.Throws<JournalUnusableException>(folder.Open).Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 4096), File.ReadAllText(folder.File));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains("/none/", Assert.Throws<JournalUnusableException>(
            () => JournalDatabase.Open(Path.Combine(Path.GetDirectoryName(folder.File)!, "none/journal.db"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("3.40.1", true)]
    [InlineData("3.51.2", true)]
    [InlineData("3.51.3", false)]
    [InlineData("3.53.3", false)]
    public void A_SQLite_that_can_lose_a_WAL_is_refused(string version, bool refused) => Assert.Equal(
        refused, Xunit.Record.Exception(() => SqliteOpening.RequireSafeVersion(Version.Parse(version))) is JournalUnusableException);

    [Fact]
    public void Migrations_and_schema_agree()
    {
        using var context = new DesignTimeJournal().CreateDbContext([]);
        Assert.False(context.Database.HasPendingModelChanges());
    }
}
