using System.Runtime.CompilerServices;
using AscConsensus.Protocol;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>
/// A member's own copy of the record, with the documents that its office may read. It follows the coordinator, verifies each entry as it comes and the whole at each
/// checkpoint, and goes on after a restart where it was. One program at a time per folder.
/// </summary>
public sealed partial class RecordMirror : IDisposable
{
    // So many entries are held in memory at most, when a copy begins.
    private const int MostPending = 4096;

    private readonly RecordClient client;
    private readonly VerifiedRecord record;
    private readonly RecordBundle reading;
    private readonly List<ReadOnlyMemory<byte>> pending = [];
    private readonly Findings findings = new();
    private readonly KnownKeys keys = new();
    private readonly EntryReplay replay;
    private bool isReplayed;

    private RecordMirror(RecordClient client, VerifiedRecord record, string folder)
    {
        (this.client, this.record) = (client, record);
        Folder = RecordFolder.Open(folder);
        reading = RecordBundle.Open(folder);
        replay = new(reading, keys, findings);
        record.Copy = Folder;
    }

    /// <summary>The copy. Its file "checkpoint" says how much of it has been verified as a whole.</summary>
    public RecordFolder Folder { get; }

    /// <summary>Documents that the record lets this office read, and whose words the coordinator has not given. They are asked for again at each start.</summary>
    public IEnumerable<Digest> Withheld => replay.Community.Documents
        .Where(document => document.Value.MayBeReadBy(record.Office))
        .Select(document => document.Key.ToDigest())
        .Where(fingerprint => !Folder.HasDocument(fingerprint));

    /// <summary>Opens the copy of a desk, in "mirror" below the folder where the desk keeps what it has verified.</summary>
    /// <param name="client">Of the desk.</param>
    /// <param name="folder">Where it is, if elsewhere.</param>
    /// <exception cref="IOException">Another program writes to it.</exception>
    /// <exception cref="InvalidBundleException">It is damaged.</exception>
    public static RecordMirror Open(AscClient client, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var verified = client.Record.Verified;
        folder ??= Path.Combine(verified.State.Files.Folder ?? throw new ArgumentException("A client that keeps nothing has no copy: name a folder.", nameof(folder)), "mirror");
        return new RecordMirror(client.Record, verified, folder);
    }

    /// <summary>Follows the record, across breaks and restarts, and yields each checkpoint once everything that it covers is verified and on disk.</summary>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="RecordNotTrustedException">What came is not the record.</exception>
    /// <exception cref="InvalidBundleException">The copy is damaged: it is not what this desk verified.</exception>
    public async IAsyncEnumerable<VerifiedCheckpoint> FollowAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        await record.ReadyAsync(ct).ConfigureAwait(false);
        await ReplayAsync(ct).ConfigureAwait(false);
        await FetchWithheldAsync(ct).ConfigureAwait(false);
        await foreach (var frame in client.FramesAsync(replay.Tree.Size, ct).ConfigureAwait(false))
        {
            if (frame.Entry is { } entry)
            {
                await TakeAsync(entry, ct).ConfigureAwait(false);
                if (pending.Count >= MostPending)
                {
                    Keep();
                }

                continue;
            }

            Keep();
            yield return await CompareAsync(frame, ct).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        record.Copy = null;
        reading.Dispose();
        Folder.Dispose();
    }

    private async Task<VerifiedCheckpoint> CompareAsync(RecordFrame frame, CancellationToken ct)
    {
        var checkpoint = await record.AcceptAsync(frame.Checkpoint, frame.AtLeast, "", ct).ConfigureAwait(false);

        // The copy holds the entries themselves.
        record.Compare(Folder.Tree, checkpoint, ("mirror.txt", System.Text.Encoding.UTF8.GetBytes($"{Folder.Path}\n{Folder.Size} entries, root {Folder.Tree.Root}\n")));
        Folder.WriteCheckpoint(frame.Checkpoint);
        record.State.SetWitnesses(KnownWitnesses.In(replay));
        return checkpoint;
    }

    private void Keep()
    {
        Folder.Append(pending);
        pending.Clear();
    }
}
