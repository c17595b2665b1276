using System.Threading.Channels;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>Reads a copy's leaves and checks them on all cores, ahead of what needs them in their order.</summary>
internal static class LeafReading
{
    /// <summary>Bundles under way at once: enough that no core waits, few enough that memory stays small whatever the record's length.</summary>
    private static int UnderWay => (2 * Environment.ProcessorCount) + 2;

    public static async IAsyncEnumerable<CheckedBundle> Of(RecordBundle copy, KnownKeys keys, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var started = Channel.CreateBounded<Task<CheckedBundle>>(new BoundedChannelOptions(UnderWay) { SingleReader = true, SingleWriter = true });
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = Task.Run(() => Start(copy, keys, started.Writer, abandoned.Token), CancellationToken.None);
        try
        {
            await foreach (var bundle in started.Reader.ReadAllAsync(ct).ConfigureAwait(false))
            {
                yield return await bundle.ConfigureAwait(false);
            }
        }
        finally
        {
            // The copy may be closed as soon as this has ended: not under a reader.
            await abandoned.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Start(RecordBundle copy, KnownKeys keys, ChannelWriter<Task<CheckedBundle>> started, CancellationToken ct)
    {
        try
        {
            for (ulong index = 0; index * Tile.FullWidth < copy.Size; index++)
            {
                // A mirror that has grown meanwhile, or beyond its checkpoint, has a wider tile than is asked for.
                var least = (int)Math.Min(Tile.FullWidth, copy.Size - (index * Tile.FullWidth));
                var (tile, bundle, hashes, fault) = Read(copy, new Tile(0, index, least));
                var check = fault is null
                    ? Task.Run(() => CheckedBundle.Of(tile, bundle, hashes, keys, least), CancellationToken.None)
                    : Task.FromResult(new CheckedBundle([], [(tile.FirstEntry, fault)]));
                await started.WriteAsync(check, ct).ConfigureAwait(false);
                if (fault is not null || bundle is null)
                {
                    break;
                }
            }
        }
        finally
        {
            started.Complete();
        }
    }

    private static (Tile Tile, ReadOnlyMemory<byte>? Bundle, ReadOnlyMemory<byte>? Hashes, string? Fault) Read(RecordBundle copy, Tile tile)
    {
        try
        {
            var found = copy.Tiles.FindBundle(tile.Index, tile.Width);
            var stored = tile with { Width = found?.Width ?? tile.Width };

            // Of a mirror that grows, the two may be of different widths.
            var hashes = copy.IsOfAnySize ? copy.Tiles.FindTile(tile)?[..(tile.Width * Digest.Length)] : copy.Files.Read(stored.Path);
            return (stored, Optional(found?.Bytes), Optional(hashes), null);
        }
        catch (InvalidBundleException fault)
        {
            return (tile, null, null, fault.Message);
        }
    }

    private static ReadOnlyMemory<byte>? Optional(byte[]? bytes) => bytes is null ? null : bytes;
}
