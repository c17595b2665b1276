using AscConsensus.Bench.Communities;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Client.Tests.Record;

/// <summary>A signed record up to an open round with three positions, all keys at hand: what a coordinator that cheats, or a member, could write.</summary>
internal sealed class SmallRecord : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private int bundles;

    public SmallRecord(Action<FoundCommunity>? founding = null)
    {
        using var record = new RecordMaker((leaf, _) => Leaves.Add(leaf), new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero), Keys.Signers);
        var act = Keys.Founding();
        founding?.Invoke(act);
        record.Add(act, default);
        record.UpToAnOpenRound(Keys, 0);
        foreach (var ministry in Keys.Ministries.Take(3))
        {
            record.Add(new TakePosition { Round = Round, TextFingerprint = TextOf(record.Community), Stance = ministry == Keys.Ministries[2] ? Stance.Objection : Stance.Support }, ministry);
        }

        (Community, End) = (record.Community, record.At);
    }

    public static string Round => "proposals/brn-2026-1/rounds/1";

    public BenchCommunity Keys { get; } = BenchCommunity.WithSigningKeys();

    public List<byte[]> Leaves { get; } = [];

    public Engine.Community Community { get; }

    /// <summary>When the next act would come.</summary>
    public Instant End { get; }

    public ulong Size => (ulong)Leaves.Count;

    public ByteString TextOf(Engine.Community community) => community.Proposals["proposals/brn-2026-1"].Text.Text.ToByteString();

    /// <summary>What an entry says.</summary>
    public Statement StatementOf(int entry) => Leaf.TryDecode(Leaves[entry], out var leaf, out var fault) ? Statement.Parser.ParseFrom(leaf.Body) : throw new InvalidOperationException(fault);

    public Instant InstantOf(int entry) => Leaf.TryDecode(Leaves[entry], out var leaf, out var fault) ? Instant.FromUnixTimeMilliseconds(leaf.UnixMilliseconds) : throw new InvalidOperationException(fault);

    /// <summary>A statement that is in order, of an act that comes next.</summary>
    public Statement StatementWith(IAct act, Office office) => new Statement
    {
        RequestId = Guid.NewGuid().ToString("D"),
        Origin = BenchCommunity.Origin,
        Office = office.ToString(),
        NotAfterTime = (End + Duration.FromHours(1)).ToTimestamp(),
        Anchor = new RecordAnchor { Size = 1, Root = ByteString.CopyFrom(RootAt(1).ToArray()) },
    }.With(act);

    /// <summary>Puts a statement at an entry, signed by a key, whether or not the rules would have let it in.</summary>
    public void Put(int entry, Statement statement, SigningKey key, Instant? at = null)
    {
        var body = statement.ToByteArray();
        Put(entry, Leaf.Encode((ulong)entry, (at ?? InstantOr(entry)).ToUnixTimeMilliseconds(), body, new LeafSignature(key.KeyId, SignatureAlgorithm.EcdsaP256Sha256, key.Sign(body))));
    }

    public void PutUnsigned(int entry, Statement statement, Digest key) =>
        Put(entry, Leaf.Encode((ulong)entry, InstantOr(entry).ToUnixTimeMilliseconds(), statement.ToByteArray(), LeafSignature.KeyOnly(key)));

    public SigningKey KeyOf(int entry) => Leaf.TryDecode(Leaves[entry], out var leaf, out var fault) ? Keys.Signers[leaf.ActorKey!.Value.ToFingerprint()] : throw new InvalidOperationException(fault);

    public Digest RootAt(int size) => SignedLeaves.TreeOf(Leaves.Take(size)).Root;

    /// <summary>What the record's key signs of it as it is.</summary>
    public string Checkpoint(int? size = null) => SignedLeaves.Checkpoint(Leaves.Take(size ?? Leaves.Count));

    /// <summary>Verifies it, signed as it is by the record's own key.</summary>
    public Task<VerificationReport> Verify(VerificationOptions? options = null, Action<BundleWriter>? add = null) => RecordVerification.RunAsync(Write(Checkpoint(), add), options);

    public Task<VerificationReport> VerifyUnder(string? checkpoint) => RecordVerification.RunAsync(Write(checkpoint));

    /// <summary>Writes it as a bundle, with the keys and the policy that follow from it.</summary>
    public string Write(string? checkpoint, Action<BundleWriter>? add = null)
    {
        var community = SignedLeaves.CommunityOf(Leaves);
        return WriteBare(checkpoint, bundle =>
        {
            bundle.AddKeys(community);
            add?.Invoke(bundle);
        });
    }

    /// <summary>Writes it as a bundle, with nothing beside the entries but what is added.</summary>
    public string WriteBare(string? checkpoint, Action<BundleWriter>? add = null) => SignedLeaves.Write(temporary.In($"{bundles++}.bundle"), Leaves, checkpoint, add);

    public void Dispose() => temporary.Dispose();

    private Instant InstantOr(int entry) => entry < Leaves.Count ? InstantOf(entry) : End;

    private void Put(int entry, byte[] leaf)
    {
        if (entry < Leaves.Count)
        {
            Leaves[entry] = leaf;
        }
        else
        {
            Leaves.Add(leaf);
        }
    }
}
