using System.Globalization;
using System.Text;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client;

/// <summary>What this desk holds of its own acts: each entry's leaf hash, the leaf if it was signed here, the receipt as it came, and the proof once it is one.</summary>
internal sealed class OwnReceipts(StateFiles files)
{
    private const string Below = "receipts";
    private const string Hash = ".hash";
    private const string LeafBytes = ".leaf";
    private const string Received = ".received";
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

    /// <summary>Those for which no proof has been verified yet, by the entry; with the receipt if there is one whose checkpoint was not compared yet.</summary>
    public IReadOnlyList<(ulong Entry, Digest LeafHash, string? Received)> Unproven =>
        [.. Entries(files).Except(files.NamesIn(Below, Proof).Select(EntryOf)).Select(entry => (entry, Of(entry)!.Value, Text(files.Read(NameOf(entry, Received)))))];

    /// <summary>The leaf hash for which there is a receipt.</summary>
    public Digest? Of(ulong entry) => Of(files, NameOf(entry, ""));

    /// <summary>Keeps what came for an act. It is proven by <see cref="Prove"/>.</summary>
    /// <param name="leaf">Null if the act was not signed here.</param>
    /// <param name="received">The receipt, a proof under a checkpoint that was not compared yet; null if none came.</param>
    public void Keep(ulong entry, Digest leafHash, byte[]? leaf, string? received)
    {
        if (received is not null)
        {
            files.Write(NameOf(entry, Received), Encoding.UTF8.GetBytes(received));
        }

        if (leaf is null)
        {
            files.Write(NameOf(entry, Hash), Encoding.ASCII.GetBytes($"{leafHash}\n"));
        }
        else
        {
            files.Write(NameOf(entry, LeafBytes), leaf);
        }

        lock (gate)
        {
            latest = latest is { } own && own.Entry > entry ? latest : (entry, leafHash);
        }
    }

    /// <summary>Takes what was received for the proof: its checkpoint is one of this record.</summary>
    public void Prove(ulong entry) => files.Rename(NameOf(entry, Received), NameOf(entry, Proof));

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);

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
