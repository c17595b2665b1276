using System.Security.Cryptography;
using System.Text;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Bench.Communities;

/// <summary>Writes a record act by act, decided by the engine like any other, without a network in between. Acts of keys that sign are signed.</summary>
/// <param name="append">Takes the next entry.</param>
/// <param name="from">When the community was founded.</param>
/// <param name="signers">Keys that sign what is done by them.</param>
internal sealed class RecordMaker(Action<byte[], Digest> append, DateTimeOffset from, IReadOnlyDictionary<Fingerprint, SigningKey>? signers = null) : IDisposable
{
    private readonly Random random = new(2026);
    private readonly GrowingTree tree = new();
    private readonly Digest[] completed = new Digest[GrowingTree.MaxHeight];
    private readonly Dictionary<Fingerprint, OwnEntry> latest = [];
    private readonly List<(Statement Statement, Instant At, Fingerprint Key)> waiting = [];
    private Engine.Community community = Engine.Community.Empty;
    private Instant at = Instant.FromUnixTimeMilliseconds(from.ToUnixTimeMilliseconds());

    public ulong Size => tree.Size + (ulong)waiting.Count;

    public Engine.Community Community => community;

    public Instant At => at;

    /// <summary>So many officials have the record before them at once: what they sign rests on the same entries.</summary>
    public int AtOnce { get; init; } = 1000;

    /// <summary>Takes salt and content of each document that an act cites; they are only fingerprints where nobody does.</summary>
    public Action<byte[], byte[]>? Keep { get; init; }

    /// <summary>Appends one act; a refusal is a fault of this program.</summary>
    public void Add(IAct act, Fingerprint key)
    {
        var documents = act.Cited.Select(citation => Fingerprint.Of(citation.Fingerprint)).ToArray();
        if (Decisions.Decide(community, act, key, at, documents) is Judgement.Refused refused)
        {
            throw new InvalidOperationException(refused.Sentence);
        }

        var office = community.Credentials.TryGetValue(key, out var credential) ? credential.Office : default;
        community = Decisions.Apply(community, act, new Engine.Entry(Size, at, Size == 0 ? default : new Actor(office, key)));
        var statement = new Statement { RequestId = NewId().ToString("D"), Origin = community.Origin, Office = Size == 0 ? "" : office.ToString() }.With(act);
        var isFounding = Size == 0;
        waiting.Add((statement, at, key));
        at += Duration.FromMilliseconds(20);
        if (isFounding || waiting.Count == AtOnce)
        {
            Write();
        }
    }

    /// <summary>A document of these words.</summary>
    public Citation Cite(byte[] content)
    {
        var salt = SHA256.HashData(content);
        Keep?.Invoke(salt, content);
        return new() { Fingerprint = ByteString.CopyFrom(DocumentFingerprint.Of(salt, content).ToArray()), Distribution = Distribution.Members };
    }

    /// <inheritdoc cref="Cite(byte[])"/>
    public Citation Cite(string words) => Cite(Encoding.UTF8.GetBytes(words));

    public void Dispose() => Write();

    private void Write()
    {
        var first = tree.Size;
        var leaves = new byte[waiting.Count][];
        var anchor = first == 0 ? null : new RecordAnchor { Size = first, Root = ByteString.CopyFrom(tree.Root.ToArray()) };
        Parallel.For(0, waiting.Count, i => leaves[i] = LeafOf(waiting[i], first + (ulong)i, anchor));
        for (var i = 0; i < leaves.Length; i++)
        {
            var hash = LeafHash.Of(leaves[i]);
            tree.Append(hash, completed);
            append(leaves[i], hash);
            latest[waiting[i].Key] = new OwnEntry { Entry = first + (ulong)i, LeafHash = ByteString.CopyFrom(hash.ToArray()) };
        }

        waiting.Clear();
    }

    private byte[] LeafOf((Statement Statement, Instant At, Fingerprint Key) act, ulong number, RecordAnchor? anchor)
    {
        var (statement, when, key) = act;
        if (signers?.GetValueOrDefault(key) is not { } signer)
        {
            return Leaf.Encode(number, when.ToUnixTimeMilliseconds(), statement.ToByteArray(), number == 0 ? [] : [LeafSignature.KeyOnly(key.ToDigest())]);
        }

        statement.NotAfterTime = (when + Duration.FromHours(1)).ToTimestamp();
        statement.Anchor = anchor;
        statement.LatestOwn = latest.GetValueOrDefault(key);
        var body = statement.ToByteArray();
        return Leaf.Encode(number, when.ToUnixTimeMilliseconds(), body, new LeafSignature(signer.KeyId, SignatureAlgorithm.EcdsaP256Sha256, signer.Sign(body)));
    }

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
