using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Bench.Communities;

/// <summary>Writes a record act by act, decided by the engine like any other, without a network in between.</summary>
internal sealed class RecordMaker(JournalDatabase journal, DateTimeOffset from) : IDisposable
{
    private const int EntriesInABatch = 1000;

    private readonly Random random = new(2026);
    private Engine.Community community = Engine.Community.Empty;
    private Instant at = Instant.FromUnixTimeMilliseconds(from.ToUnixTimeMilliseconds());
    private ulong size;
    private Batch? batch;

    public ulong Size => size;

    public Engine.Community Community => community;

    public Instant At => at;

    /// <summary>Appends one act; a refusal is a fault of this program.</summary>
    public void Add(IAct act, Fingerprint key)
    {
        var documents = act.Cited.Select(citation => Fingerprint.Of(citation.Fingerprint)).ToArray();
        if (Decisions.Decide(community, act, key, at, documents) is Judgement.Refused refused)
        {
            throw new InvalidOperationException(refused.Sentence);
        }

        var office = community.Credentials.TryGetValue(key, out var credential) ? credential.Office : default;
        community = Decisions.Apply(community, act, new Engine.Entry(size, at, size == 0 ? default : new Actor(office, key)));
        var statement = new Statement { RequestId = NewId().ToString("D"), Origin = community.Origin, Office = size == 0 ? "" : office.ToString() }.With(act);
        var leaf = size == 0
            ? Leaf.Encode(0, at.ToUnixTimeMilliseconds(), statement.ToByteArray())
            : Leaf.Encode(size, at.ToUnixTimeMilliseconds(), statement.ToByteArray(), LeafSignature.KeyOnly(key.ToDigest()));
        batch ??= journal.Begin();
        batch.Append(size++, leaf, LeafHash.Of(leaf));
        at += Duration.FromMilliseconds(20);
        if (size % EntriesInABatch == 0)
        {
            Commit();
        }
    }

    public void Dispose() => Commit();

    private void Commit()
    {
        batch?.Commit(at.ToUnixTimeMilliseconds());
        batch?.Dispose();
        batch = null;
    }

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
