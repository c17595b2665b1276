using System.Runtime.CompilerServices;
using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Client;

/// <summary>The record itself: its length, its entries, its documents, and a watch that never skips nor repeats.</summary>
public sealed partial class RecordClient
{
    private readonly Connection connection;
    private readonly AscClientOptions options;
    private readonly RecordService.RecordServiceClient service;

    internal RecordClient(Connection connection, AscClientOptions options) =>
        (this.connection, this.options, service, directory) = (connection, options, new(connection.Invoker), new(connection.Invoker));

    /// <summary>What this desk has verified of the record.</summary>
    internal VerifiedRecord Verified => connection.Record;

    /// <summary>Says how long the record is, and what its last entry is.</summary>
    public Task<GetHeadResponse> GetHeadAsync(CancellationToken ct = default) =>
        connection.ReadAsync(service.GetHeadAsync, new GetHeadRequest { AtLeast = connection.Seen }, read => read.RecordSize, ct);

    /// <summary>
    /// Reads the entries that there are now, in their order. Read from the founding to the end they are compared with what the record's key has signed; read from
    /// elsewhere they are as the coordinator says.
    /// </summary>
    /// <param name="fromEntry">First entry wanted.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RecordFaultException">What came cannot be the record.</exception>
    /// <exception cref="RecordNotTrustedException">All that came, from the founding on, is not what was signed.</exception>
    public async IAsyncEnumerable<WatchedEntry> ListAsync(ulong fromEntry = 0, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var signed = fromEntry == 0 ? await GetCheckpointAsync(witnessed: false, ct).ConfigureAwait(false) : null;
        var came = new EntryTree();
        ListEntriesResponse page;
        do
        {
            var request = new ListEntriesRequest { AtLeast = connection.Seen, FromEntry = fromEntry, PageSize = 1000 };
            page = await connection.ReadAsync(service.ListEntriesAsync, request, read => read.RecordSize, ct).ConfigureAwait(false);
            foreach (var entry in page.Entries.Take(signed is null ? int.MaxValue : (int)Math.Min(signed.Size - fromEntry, int.MaxValue)))
            {
                var read = WatchedEntry.Read(entry, fromEntry++);
                came.Take(read);
                yield return read;
            }
        }
        while (page.Entries.Count > 0 && fromEntry < (signed?.Size ?? page.RecordSize));
        if (signed is not null)
        {
            Verified.Compare(came.Tree, signed);
        }
    }

    /// <summary>Reads the entries that there are now about one proposal, in their order: its own acts, those on its rounds and consultations, those on the groups, packages and meetings' decisions that concern it, and those that took another proposal out of its package.</summary>
    /// <param name="proposal">Its name, such as "proposals/idn-2026-3".</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RefusedException">There is no such proposal, or this office may not read the record.</exception>
    /// <exception cref="RecordFaultException">What came cannot be the record, or is about something else.</exception>
    public async IAsyncEnumerable<WatchedEntry> ListAboutAsync(string proposal, [EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(proposal);
        var companions = new HashSet<string>();
        ListEntriesResponse page;
        ulong from = 0;
        do
        {
            var request = new ListEntriesRequest { AtLeast = connection.Seen, FromEntry = from, PageSize = 1000, Proposal = proposal };
            page = await connection.ReadAsync(service.ListEntriesAsync, request, read => read.RecordSize, ct).ConfigureAwait(false);
            foreach (var entry in page.Entries)
            {
                var read = WatchedEntry.Read(entry, Math.Max(from, entry.Entry_));
                companions.UnionWith(read.Act is FormPackage package ? package.Proposals : []);
                if (read.Act is { } act && ActSubject.ProposalOf(act) is { Length: > 0 } about && about != proposal && !(companions.Contains(about) && ActSubject.MayBeADeparture(act)))
                {
                    throw new RecordFaultException($"The coordinator sent entry {read.Number} as one about {proposal}, which it is not.");
                }

                from = read.Number + 1;
                yield return read;
            }
        }
        while (page.Entries.Count > 0 && from < page.RecordSize);
    }

    /// <summary>Reads one document of at most 1 MiB and checks that it is the one its fingerprint names.</summary>
    /// <param name="fingerprint">32 bytes, as in the citation.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RecordFaultException">Other words came than the fingerprint names.</exception>
    public async Task<Document> GetDocumentAsync(ByteString fingerprint, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        var request = new GetDocumentRequest { AtLeast = connection.Seen, Fingerprint = fingerprint };
        var document = (await connection.ReadAsync(service.GetDocumentAsync, request, read => read.RecordSize, ct).ConfigureAwait(false)).Document;
        return document.Salt.Length == DocumentFingerprint.SaltLength && DocumentFingerprint.Of(document.Salt.Span, document.Content.Span).ToArray().AsSpan().SequenceEqual(fingerprint.Span)
            ? document
            : throw new RecordFaultException($"The words that came are not those of the document {Convert.ToHexStringLower(fingerprint.Span)}.");
    }

    /// <summary>
    /// Yields every entry from one on, then each new one as it becomes durable, across breaks of the line and restarts of the coordinator. Once the
    /// watch has begun it goes on trying without end; before, as long as any call (<see cref="AscClientOptions.Patience"/>). From the founding on they are compared with
    /// each checkpoint that comes; from elsewhere only the checkpoints are, with those before.
    /// </summary>
    /// <param name="fromEntry">First entry wanted: 0 for the whole record; to resume, one more than the last entry seen.</param>
    /// <param name="ct">Ends the watch.</param>
    /// <exception cref="RefusedException">This office may not read, its credential has ended, or the record is shorter than what was seen.</exception>
    /// <exception cref="RecordFaultException">An entry was skipped or repeated, or is not a leaf.</exception>
    /// <exception cref="RecordNotTrustedException">What came is not what was signed.</exception>
    public async IAsyncEnumerable<WatchedEntry> WatchAsync(ulong fromEntry = 0, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var came = fromEntry == 0 ? new EntryTree() : null;
        await foreach (var frame in FramesAsync(fromEntry, ct).ConfigureAwait(false))
        {
            if (frame.Entry is { } entry)
            {
                came?.Take(entry);
                yield return entry;
            }
            else if (Verified.Pinned is not null)
            {
                var signed = await Verified.AcceptAsync(frame.Checkpoint, 0, "", ct).ConfigureAwait(false);
                if (came is not null)
                {
                    Verified.Compare(came.Tree, signed);
                }
            }
        }
    }

    /// <summary>What a watch brings, entries and checkpoints; what a checkpoint says is not verified yet.</summary>
    internal async IAsyncEnumerable<(WatchedEntry? Entry, string Checkpoint)> FramesAsync(ulong fromEntry, [EnumeratorCancellation] CancellationToken ct)
    {
        var began = options.Time.GetTimestamp();
        var left = options.Patience;
        for (var attempt = 1; ; attempt++)
        {
            if (!await IsReadyAsync(left == TimeSpan.MaxValue, ct).ConfigureAwait(false))
            {
                await Task.Delay(Backoff.After(attempt, options.LongestPause), options.Time, ct).ConfigureAwait(false);
                continue;
            }

            using var call = service.WatchEntries(new WatchEntriesRequest { FromEntry = fromEntry }, new CallOptions(cancellationToken: ct));
            RpcException? failure = null;
            while (failure is null)
            {
                (WatchedEntry? Entry, string Checkpoint)? frame = null;
                try
                {
                    frame = await call.ResponseStream.MoveNext(ct).ConfigureAwait(false) ? Read(call.ResponseStream.Current, fromEntry) : null;
                    failure = frame is null ? Ended : null;
                }
                catch (RpcException broken)
                {
                    ct.ThrowIfCancellationRequested();
                    failure = broken;
                }

                if (frame is { } came)
                {
                    fromEntry += came.Entry is null ? 0u : 1u;
                    connection.Saw(fromEntry);
                    (attempt, left) = (0, TimeSpan.MaxValue);
                    yield return came;
                }
            }

            var patience = left == TimeSpan.MaxValue ? left : left - options.Time.GetElapsedTime(began);
            await Task.Delay(connection.PauseAfter(failure, Math.Max(1, attempt), patience, ""), options.Time, ct).ConfigureAwait(false);
        }
    }

    private static (WatchedEntry? Entry, string Checkpoint) Read(WatchEntriesResponse frame, ulong expected) =>
        frame.FrameCase == WatchEntriesResponse.FrameOneofCase.Checkpoint ? (null, frame.Checkpoint) : (WatchedEntry.Read(frame.Entry ?? new(), expected), "");

    // A watch that has begun outlives any break, also while the record is looked at again after it.
    private async Task<bool> IsReadyAsync(bool hasBegun, CancellationToken ct)
    {
        try
        {
            await Verified.ReadyAsync(ct).ConfigureAwait(false);
            return true;
        }
        catch (CoordinatorUnreachableException unreachable) when (hasBegun && unreachable.MayPass)
        {
            return false;
        }
    }

    // A coordinator that stops ends its streams politely: the same as a broken line.
    private static RpcException Ended => new(new Status(StatusCode.Unavailable, "The coordinator ended the watch."));
}
