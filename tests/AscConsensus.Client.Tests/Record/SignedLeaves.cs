using AscConsensus.Bench.Communities;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Client.Tests.Record;

/// <summary>Leaves as whoever holds the record's key can show them: every hash made anew to fit, and signed.</summary>
internal static class SignedLeaves
{
    public static GrowingTree TreeOf(IEnumerable<byte[]> leaves)
    {
        var tree = new GrowingTree();
        var completed = new Digest[GrowingTree.MaxHeight];
        foreach (var leaf in leaves)
        {
            tree.Append(LeafHash.Of(leaf), completed);
        }

        return tree;
    }

    /// <summary>What the record's key signs of them.</summary>
    public static string Checkpoint(IEnumerable<byte[]> leaves)
    {
        var tree = TreeOf(leaves);
        using var key = BenchCommunity.CheckpointKey();
        return new Checkpoint(BenchCommunity.Origin, tree.Size, tree.Root).Sign(key);
    }

    /// <summary>Writes them as a bundle.</summary>
    /// <param name="checkpoint">Null for none.</param>
    /// <param name="add">What else is in it, such as the keys of the community.</param>
    public static string Write(string path, IEnumerable<byte[]> leaves, string? checkpoint, Action<BundleWriter>? add = null)
    {
        using var bundle = BundleWriter.Create(path);
        if (checkpoint is not null)
        {
            bundle.AddCheckpoint(checkpoint);
        }

        foreach (var leaf in leaves)
        {
            bundle.AddLeaf(leaf);
        }

        bundle.EndLeaves();
        add?.Invoke(bundle);
        bundle.Complete();
        return path;
    }

    /// <summary>The state that those of them make which the rules accept. Of keys it is what the acts say, as whoever decides nothing again follows them.</summary>
    public static Engine.Community CommunityOf(IEnumerable<byte[]> leaves)
    {
        var community = Engine.Community.Empty;
        ulong number = 0;
        foreach (var bytes in leaves)
        {
            if (Leaf.TryDecode(bytes, out var leaf, out _) && Acts.In(Statement.Parser.ParseFrom(leaf.Body)) is { } act)
            {
                var (key, at) = (leaf.ActorKey?.ToFingerprint() ?? default, Instant.FromUnixTimeMilliseconds(leaf.UnixMilliseconds));
                Fingerprint[] sent = [.. act.Cited.Where(cited => cited.Fingerprint.Length == Fingerprint.Length).Select(cited => Fingerprint.Of(cited.Fingerprint))];
                var office = community.Credentials.TryGetValue(key, out var credential) ? credential.Office : default;
                community = Decisions.Decide(community, act, key, at, sent) is Judgement.Accepted || Follows(community, act)
                    ? Decisions.Apply(community, act, new Engine.Entry(number, at, number == 0 ? default : new Actor(office, key)))
                    : community;
            }

            number++;
        }

        return community;
    }

    private static bool Follows(Engine.Community community, IAct act) =>
        act is EnrolCredential or RevokeCredential or RotateCredential && KeyEnrolment.FaultOf(community.Origin, act) is null;
}
