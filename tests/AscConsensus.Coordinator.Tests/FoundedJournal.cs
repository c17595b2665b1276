using AscConsensus.Coordinator.Tests.Copies;
using AscConsensus.Journal;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

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
    public void Damage() => Tampered.With(File, "UPDATE entry SET leaf = zeroblob(100) WHERE number = 0");

    /// <summary>The next entries, as a program would append them that decides nothing.</summary>
    public void Append(Statement statement) => Append(statement.ToByteArray());

    public void Append(params IEnumerable<byte[]> bodies)
    {
        using var journal = JournalDatabase.Open(File);
        using var batch = journal.Begin();
        foreach (var body in bodies)
        {
            var leaf = Leaf.Encode(batch.Tree.Size, batch.Head.UnixMilliseconds, body, LeafSignature.KeyOnly(new Digest(Act.Credentials[0].Key.Span)));
            batch.Append(batch.Tree.Size, leaf, LeafHash.Of(leaf));
        }

        batch.Commit(batch.Head.UnixMilliseconds);
    }

    public void Dispose() => community.Dispose();
}
