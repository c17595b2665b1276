using Microsoft.Data.Sqlite;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A journal with something in it that no caller can cause and no trigger lets pass.</summary>
internal static class Spoilt
{
    public static async Task By(string sql, string journal)
    {
        await using var connection = new SqliteConnection($"Data Source={journal};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'";
        command.CommandText = (string)(await command.ExecuteScalarAsync())! + ";" + sql;
        await command.ExecuteNonQueryAsync();
    }
}
