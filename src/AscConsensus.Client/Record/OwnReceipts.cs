using System.Globalization;
using System.Text;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client;

/// <summary>What this desk holds of its own acts: each entry's leaf hash, the leaf if it was signed here, and the proof once there is one.</summary>
internal sealed class OwnReceipts(StateFiles files)
{
    private const string Below = "receipts";
    private const string Hash = ".hash";
    private const string LeafBytes = ".leaf";
    private const string Proof = ".proof";

    private readonly Lock gate = new();
    private (ulong Entry, Digest LeafHash)? latest = LatestOf(files);

    /// <summary>As a statement names it; null if there is none.</summary>
    public OwnEntry? Latest
    {
        get
        {
            lock (gate)
            {
                return latest is { } own ? new() { Entry = own.Entry, LeafHash = UnsafeByteOperations.UnsafeWrap(own.LeafHash.ToArray()) } : null;
            }
        }
    }

    /// <summary>Those for which no proof has been verified yet, by the entry.</summary>
    public IEnumerable<(ulong Entry, Digest LeafHash)> Unproven =>
        [.. Entries(files).Except(files.NamesIn(Below, Proof).Select(EntryOf)).Select(entry => (entry, Of(entry)!.Value))];

    /// <summary>The leaf hash for which there is a receipt.</summary>
    public Digest? Of(ulong entry) => Of(files, NameOf(entry, ""));

    /// <summary>Keeps a receipt.</summary>
    /// <param name="leaf">Null if the act was not signed here.</param>
    /// <param name="proof">Null if there is none yet.</param>
    public void Keep(ulong entry, Digest leafHash, byte[]? leaf, string? proof)
    {
        if (leaf is null)
        {
            files.Write(NameOf(entry, Hash), Encoding.ASCII.GetBytes($"{leafHash}\n"));
        }
        else
        {
            files.Write(NameOf(entry, LeafBytes), leaf);
        }

        if (proof is not null)
        {
            files.Write(NameOf(entry, Proof), Encoding.UTF8.GetBytes(proof));
        }

        lock (gate)
        {
            latest = latest is { } own && own.Entry > entry ? latest : (entry, leafHash);
        }
    }

    private static (ulong Entry, Digest LeafHash)? LatestOf(StateFiles files) =>
        Entries(files).DefaultIfEmpty().Max() is var last && Of(files, NameOf(last, "")) is { } hash ? (last, hash) : null;

    private static IEnumerable<ulong> Entries(StateFiles files) => files.NamesIn(Below, Hash).Concat(files.NamesIn(Below, LeafBytes)).Select(EntryOf).Where(entry => entry != ulong.MaxValue).Distinct();

    private static Digest? Of(StateFiles files, string name) =>
        files.Read(name + LeafBytes) is { } leaf ? LeafHash.Of(leaf)
        : files.Read(name + Hash) is { } bytes && Digest.TryParse(Encoding.ASCII.GetString(bytes).TrimEnd(), out var hash) ? hash
        : null;

    // With as many digits as the largest number has, so that names are in the order of entries.
    private static string NameOf(ulong entry, string ending) => string.Create(CultureInfo.InvariantCulture, $"{Below}/{entry:D19}{ending}");

    private static ulong EntryOf(string name) =>
        ulong.TryParse(Path.GetFileNameWithoutExtension(name), NumberStyles.None, CultureInfo.InvariantCulture, out var entry) ? entry : ulong.MaxValue;
}
