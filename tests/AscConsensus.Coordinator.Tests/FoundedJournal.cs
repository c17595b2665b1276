using AscConsensus.Journal;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Microsoft.Data.Sqlite;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A journal with nothing but a founding in it; gone with the test.</summary>
internal sealed class FoundedJournal : IDisposable
{
    private readonly TestCommunity community = TestCommunity.Create();

    public FoundedJournal()
    {
        using var journal = JournalDatabase.Open(File);
        Founding.Write(journal, Act, community.Clock.Now);
    }

    public string File => community.JournalFile;

    public FoundCommunity Act => community.Founding;

    /// <summary>What a program does that goes around the journal and its triggers.</summary>
    public void Damage()
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(name) FROM sqlite_master WHERE type = 'trigger'";
        var triggers = (string)command.ExecuteScalar()!;
        command.CommandText = string.Concat(triggers.Split(',').Select(trigger => $"DROP TRIGGER {trigger};")) + "UPDATE entry SET leaf = zeroblob(100) WHERE number = 0";
        command.ExecuteNonQuery();
    }

    /// <summary>The next entry, as a program would append it that decides nothing.</summary>
    public void Append(Statement statement) => Append(statement.ToByteArray());

    public void Append(byte[] body)
    {
        using var journal = JournalDatabase.Open(File);
        using var batch = journal.Begin();
        var number = batch.Head.Size;
        var leaf = Leaf.Encode(number, batch.Head.UnixMilliseconds, body, LeafSignature.KeyOnly(new Digest(Act.Credentials[0].Key.Span)));
        batch.Append(number, leaf, LeafHash.Of(leaf));
        batch.Commit(batch.Head.UnixMilliseconds);
    }

    public void Dispose() => community.Dispose();
}
