using AscConsensus.Record;
using Microsoft.Data.Sqlite;

namespace AscConsensus.Journal.Tests;

internal static class Writing
{
    public static byte[] LeafOf(ulong number) =>
        number == 0 ? Leaf.Encode(0, 1, "founding"u8) : Leaf.Encode(number, 1, "act"u8, LeafSignature.KeyOnly(new Digest(new byte[Digest.Length])));

    public static void AppendNext(this Batch batch, ulong number)
    {
        var leaf = LeafOf(number);
        batch.Append(number, leaf, LeafHash.Of(leaf));
    }

    /// <summary>Commits one batch of so many entries.</summary>
    public static void Write(this JournalDatabase journal, int entries, long unixMilliseconds = 1)
    {
        using var batch = journal.Begin();
        for (var number = batch.Head.Size; number < batch.Head.Size + (ulong)entries; number++)
        {
            batch.AppendNext(number);
        }

        batch.Commit(unixMilliseconds);
    }

    public static object? Query(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
