using AscConsensus.Journal;
using AscConsensus.V1;
using Microsoft.Data.Sqlite;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>A program that goes around the journal and its triggers is found out when the coordinator starts.</summary>
public sealed class TamperedJournalTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        for (var acts = 0; acts < 9; acts++)
        {
            await coordinator.Indonesia.Act(Position(Stance.Support));
        }

        await coordinator.Stop();
    }

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task A_changed_byte_in_any_part_of_a_leaf_or_node_is_found_at_its_entry()
    {
        using var journal = new SqliteConnection($"Data Source={coordinator.Options.JournalFile};Pooling=False");
        await journal.OpenAsync();
        for (var entry = 0; entry < 13; entry++)
        {
            foreach (var column in new[] { "leaf", "hashes" })
            {
                var length = Convert.ToInt32(journal.Ask($"SELECT length({column}) FROM entry WHERE number = {entry}"), null);
                for (var at = 0; at < length; at += column == "leaf" ? 1 + (length / 7) : 16)
                {
                    await IsFound(journal, "entry", column, $"number = {entry}", at, $"Entry {entry} of the record is damaged");
                }
            }
        }
    }

    [Fact]
    public async Task A_changed_end_of_the_tree_or_settled_root_is_found()
    {
        using var journal = new SqliteConnection($"Data Source={coordinator.Options.JournalFile};Pooling=False");
        await journal.OpenAsync();
        for (var at = 0; at < 3 * 32; at += 11)
        {
            await IsFound(journal, "head", "peaks", "id = 1", at, "The 13 entries do not have the root that was settled for them");
        }

        await IsFound(journal, "checkpoint", "root", "size = 13", 5, "The 13 entries do not have the root that was settled for them");
    }

    [Fact]
    public async Task An_entry_that_was_dropped_or_moved_is_found()
    {
        using var journal = new SqliteConnection($"Data Source={coordinator.Options.JournalFile};Pooling=False");
        await journal.OpenAsync();
        await IsFound(journal, "DELETE FROM entry WHERE number = 12", "entry 12 is missing");
        await IsFound(journal, "DELETE FROM entry WHERE number = 5", "entry 5 is missing");
        await IsFound(journal, "UPDATE entry SET number = 1000 WHERE number = 5; UPDATE entry SET number = 5 WHERE number = 6; UPDATE entry SET number = 6 WHERE number = 1000", "Entry 5 of the record is damaged: its leaf says it is entry 6");
    }

    [Fact]
    public async Task An_untouched_journal_starts()
    {
        await coordinator.Restart();
        Assert.Equal(13ul, (await coordinator.Indonesia.Act(Position(Stance.Support))).Entry);
    }

    private Task IsFound(SqliteConnection journal, string table, string column, string where, int at, string fault)
    {
        var value = (byte[])journal.Ask($"SELECT {column} FROM {table} WHERE {where}")!;
        value[at] ^= 0x10;
        return IsFound(journal, $"UPDATE {table} SET {column} = x'{Convert.ToHexString(value)}' WHERE {where}", fault);
    }

    // On a copy without triggers, so that each fault is alone.
    private async Task IsFound(SqliteConnection journal, string change, string fault)
    {
        var copy = coordinator.Beside("tampered.db");
        JournalCopy.Remove(copy);
        using (var tampered = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await tampered.OpenAsync();
            journal.BackupDatabase(tampered);
        }

        Tampered.With(copy, change);

        var refusal = await Assert.ThrowsAsync<StartupException>(() => CoordinatorHost.Start(coordinator.Options with { JournalFile = copy }, coordinator.Clock));
        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
    }
}
