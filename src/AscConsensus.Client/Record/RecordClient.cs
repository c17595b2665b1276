using System.Runtime.CompilerServices;
using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client;

/// <summary>The record itself: its length, its entries, its documents, and a watch that never skips nor repeats.</summary>
public sealed partial class RecordClient
{
    // Of entries that are watched from the founding on so many are held at most until they can be compared.
    private const int MostNotCompared = 4096;

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
    /// Reads the entries that there are now, in their order. Read from the founding on, each is shown to be one that the record's key has signed before it is given; read from
    /// elsewhere they are as the coordinator says.
    /// </summary>
    /// <param name="fromEntry">First entry wanted.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RecordNotTrustedException">What came cannot be the record, or, from the founding on, is not what was signed.</exception>
    public async IAsyncEnumerable<WatchedEntry> ListAsync(ulong fromEntry = 0, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var signed = fromEntry == 0 ? await GetCheckpointAsync(witnessed: false, ct).ConfigureAwait(false) : null;
        var came = new EntryTree();
        ListEntriesResponse page;
        do
        {
            var request = new ListEntriesRequest { AtLeast = connection.Seen, FromEntry = fromEntry, PageSize = 1000 };
            page = await connection.ReadAsync(service.ListEntriesAsync, request, read => read.RecordSize, ct).ConfigureAwait(false);
            var wanted = page.Entries.Take(signed is null ? int.MaxValue : (int)Math.Min(signed.Size - fromEntry, int.MaxValue));
            List<WatchedEntry> entries = [.. wanted.Select((entry, at) => Verified.Read(entry, fromEntry + (ulong)at))];
            if (signed is not null && entries.Count > 0)
            {
                entries.ForEach(came.Take);
                await Verified.CompareFirstAsync(came, signed, ct).ConfigureAwait(false);
            }

            foreach (var entry in entries)
            {
                yield return entry;
            }

            fromEntry += (ulong)entries.Count;
        }
        while (page.Entries.Count > 0 && fromEntry < (signed?.Size ?? page.RecordSize));
        if (signed is not null)
        {
            Verified.Compare(came, signed);
        }
    }

    /// <summary>Reads the entries that there are now about one proposal, in their order: its own acts, those on its rounds and consultations, those on the groups, packages and meetings' decisions that concern it, and those that took another proposal out of its package.</summary>
    /// <param name="proposal">Its name, such as "proposals/idn-2026-3".</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RefusedException">There is no such proposal, or this office may not read the record.</exception>
    /// <exception cref="RecordNotTrustedException">What came cannot be the record, or is about something else.</exception>
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
                var read = Verified.Read(entry, Math.Max(from, entry.Entry_));
                companions.UnionWith(read.Act is FormPackage package ? package.Proposals : []);
                if (read.Act is { } act && ActSubject.ProposalOf(act) is { Length: > 0 } about && about != proposal && !(companions.Contains(about) && ActSubject.MayBeADeparture(act)))
                {
                    throw Verified.Stop($"The coordinator sent entry {read.Number} as one about {proposal}, which it is not.", VerifiedRecord.LeafFile(read));
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
    /// <exception cref="RecordNotTrustedException">Other words came than the fingerprint names.</exception>
    public async Task<Document> GetDocumentAsync(ByteString fingerprint, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        var request = new GetDocumentRequest { AtLeast = connection.Seen, Fingerprint = fingerprint };
        var document = (await connection.ReadAsync(service.GetDocumentAsync, request, read => read.RecordSize, ct).ConfigureAwait(false)).Document;
        return document.Salt.Length == DocumentFingerprint.SaltLength && DocumentFingerprint.Of(document.Salt.Span, document.Content.Span).ToArray().AsSpan().SequenceEqual(fingerprint.Span)
            ? document
            : throw OtherWords(fingerprint, [.. document.Salt.Span, .. document.Content.Span]);
    }

    /// <summary>
    /// Yields every entry from one on, then each new one as it becomes durable, across breaks of the line and restarts of the coordinator. Once the
    /// watch has begun it goes on trying without end; before, as long as any call (<see cref="AscClientOptions.Patience"/>). From the founding on they are compared with
    /// each checkpoint that comes; from elsewhere only the checkpoints are, with those before.
    /// </summary>
    /// <param name="fromEntry">First entry wanted: 0 for the whole record; to resume, one more than the last entry seen.</param>
    /// <param name="ct">Ends the watch.</param>
    /// <exception cref="RefusedException">This office may not read, its credential has ended, or the record is shorter than what was seen.</exception>
    /// <exception cref="RecordNotTrustedException">An entry was skipped or repeated, or is not a leaf; or what came is not what was signed.</exception>
    public async IAsyncEnumerable<WatchedEntry> WatchAsync(ulong fromEntry = 0, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var came = fromEntry == 0 ? new EntryTree() : null;
        await foreach (var frame in FramesAsync(fromEntry, ct).ConfigureAwait(false))
        {
            if (frame.Entry is { } entry)
            {
                came?.Take(entry);

                // On the way to the first checkpoint there may be more than can be held.
                if (came?.NotCompared == MostNotCompared && Verified.Latest is { } latest && latest.Size >= came.Tree.Size)
                {
                    await Verified.CompareFirstAsync(came, latest, ct).ConfigureAwait(false);
                }

                yield return entry;
            }
            else if (Verified.Pinned is not null)
            {
                var signed = await Verified.AcceptAsync(frame.Checkpoint, frame.AtLeast, "", ct).ConfigureAwait(false);
                if (came is not null)
                {
                    Verified.Compare(came, signed);
                }
            }
        }
    }

    /// <summary>What a watch brings, entries and checkpoints; what a checkpoint says is not verified yet.</summary>
    internal async IAsyncEnumerable<RecordFrame> FramesAsync(ulong fromEntry, [EnumeratorCancellation] CancellationToken ct)
    {
        ulong least = 0;
        var watching = new Watching(connection, options).RunAsync(
            call =>
            {
                least = Verified.Latest?.Size ?? 0;
                return service.WatchEntries(new WatchEntriesRequest { FromEntry = fromEntry }, call);
            },
            ct);
        await foreach (var (came, _) in watching.ConfigureAwait(false))
        {
            if (came.FrameCase == WatchEntriesResponse.FrameOneofCase.Checkpoint)
            {
                yield return new(null, came.Checkpoint, least);
                continue;
            }

            var entry = Verified.Read(came.Entry ?? new(), fromEntry);
            connection.Saw(++fromEntry);
            yield return new(entry, "", 0);
        }
    }
}
