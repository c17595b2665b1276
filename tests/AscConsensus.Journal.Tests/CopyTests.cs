namespace AscConsensus.Journal.Tests;

/// <summary>Copies of a journal, and what becomes of the journal in whose place one is put.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly JournalFolder folder = new();

    private string Copy => folder.File + ".copy";

    private string Killed => folder.File + ".killed";

    private string Aside => folder.File + ".aside";

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nobody_else_on_the_machine_reads_a_journal_or_a_copy()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var journal = folder.Open())
        {
            journal.Write(entries: 2);
            JournalCopy.Write(folder.File, Copy);
            Assert.All([folder.File, folder.File + "-wal", folder.File + "-shm", Copy], IsItsOwners);
        }

        JournalCopy.Complete(Copy, Killed);
        IsItsOwners(Killed);
    }

    [Fact]
    public void What_a_killed_coordinator_left_in_the_log_stays_in_one_file_with_its_journal()
    {
        KillWith(entries: 3);

        JournalCopy.PutInPlace(Copy, Killed, Aside);

        Assert.False(File.Exists(Aside + "-wal"));
        using var aside = JournalDatabase.Open(Aside);
        Assert.Equal(3ul, aside.ReadHead().Size);
        using var journal = JournalDatabase.Open(Killed);
        Assert.Equal(1ul, journal.ReadHead().Size);
    }

    [Fact]
    public void The_log_of_a_journal_that_is_no_database_any_more_is_kept_beside_it()
    {
        KillWith(entries: 3);
        File.WriteAllText(Killed, new string('x', 8192));
        var log = File.ReadAllBytes(Killed + "-wal");

        JournalCopy.PutInPlace(Copy, Killed, Aside);

        Assert.Equal(log, File.ReadAllBytes(Aside + "-wal"));
        using var journal = JournalDatabase.Open(Killed);
        Assert.Equal(1ul, journal.ReadHead().Size);
    }

    [Fact]
    public void What_says_nothing_of_the_copy_is_kept_with_the_journal()
    {
        KillWith(entries: 3);
        File.WriteAllText(Killed + ".one", "of two records");

        JournalCopy.PutInPlace(Copy, Killed, Aside, ".one", ".other");

        Assert.Equal("of two records", File.ReadAllText(Aside + ".one"));
        Assert.False(File.Exists(Killed + ".one"));
    }

    // A copy of one entry; and the files as they lay there when the process died.
    private void KillWith(int entries)
    {
        using (var stopped = folder.Open())
        {
            stopped.Write(entries: 1);
            JournalCopy.Write(folder.File, Copy + ".unfinished");
            JournalCopy.Complete(Copy + ".unfinished", Copy);
        }

        using var journal = folder.Open();
        journal.Write(entries: entries - 1, unixMilliseconds: 2);
        File.Copy(folder.File, Killed);
        File.Copy(folder.File + "-wal", Killed + "-wal");
    }

    private static void IsItsOwners(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, File.GetUnixFileMode(file)));
        }
    }
}
