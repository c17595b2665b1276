using Microsoft.Data.Sqlite;

namespace AscConsensus.Journal.Tests;

/// <summary>A folder with a journal in it; gone with the test.</summary>
public sealed class JournalFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("asc-journal-");

    public string File => Path.Combine(folder.FullName, "journal.db");

    public JournalDatabase Open() => JournalDatabase.Open(File);

    /// <summary>Another program that has the same file open for writing: it obeys the tables, not our code.</summary>
    public SqliteConnection OpenAnotherProgram()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
