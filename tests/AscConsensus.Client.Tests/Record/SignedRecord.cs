using AscConsensus.Bench.Communities;

namespace AscConsensus.Client.Tests.Record;

/// <summary>A signed record of 1,001 entries with all its documents, made once: twenty lives of proposals, two rounds each.</summary>
public sealed class SignedRecord : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    public SignedRecord()
    {
        Path = temporary.In("record.bundle");
        Community = SignedBundle.Write(Path, 1000, withDocuments: true);
    }

    /// <summary>After the last entry.</summary>
    public Engine.Community Community { get; }

    public string Path { get; }

    public void Dispose() => temporary.Dispose();
}
