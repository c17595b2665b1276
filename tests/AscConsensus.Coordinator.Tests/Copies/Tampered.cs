using Microsoft.Data.Sqlite;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>What a program does to a journal that goes around it and its triggers.</summary>
internal static class Tampered
{
    /// <summary>Runs SQL on a file without its triggers.</summary>
    public static void With(string journal, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={journal};Pooling=False");
        connection.Open();
        var triggers = (string)Ask(connection, "SELECT group_concat(name) FROM sqlite_master WHERE type = 'trigger'")!;
        Ask(connection, string.Concat(triggers.Split(',').Select(trigger => $"DROP TRIGGER {trigger};")) + sql);
    }

    public static object? Ask(this SqliteConnection journal, string sql)
    {
        using var command = journal.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
