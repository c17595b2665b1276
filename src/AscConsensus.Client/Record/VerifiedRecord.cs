using System.Text;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>
/// What this desk has verified of the record, and the judge of everything that the coordinator shows of it. Once anything fails it has stopped for good, with evidence.
/// </summary>
internal sealed partial class VerifiedRecord : IDisposable
{
    private readonly Connection connection;
    private readonly Profile profile;
    private readonly AscClientOptions options;
    private readonly RecordState state;
    private readonly RecordService.RecordServiceClient service;
    private readonly SemaphoreSlim contacting = new(1, 1);
    private readonly Lock stopping = new();
    private RecordNotTrustedException? stopped;
    private volatile PinnedRecord? pinned;

    // Counted up with each line that is made anew; and on which of them the record was looked at.
    private int line;
    private int contacted = -1;

    public VerifiedRecord(Connection connection, Profile profile, AscClientOptions options)
    {
        (this.connection, this.profile, this.options) = (connection, profile, options);
        state = new(profile.Path, options.Record.FolderFor(profile));
        service = new(connection.Invoker);
        Office = Engine.Office.TryParse(profile.Office, out var office) ? office.Value : default;
    }

    public RecordState State => state;

    /// <summary>For which the profile is meant.</summary>
    public Engine.Office Office { get; }

    /// <summary>The record that this desk follows; null before the first contact, and for an office that may not see it: the operator's.</summary>
    public PinnedRecord? Pinned => pinned;

    /// <summary>The last checkpoint that was verified; null as <see cref="Pinned"/>.</summary>
    public VerifiedCheckpoint? Latest => pinned is { } record ? state.Verified(record) : null;

    /// <summary>A copy of the record on this machine, by which proofs need not be asked for.</summary>
    public RecordFolder? Copy { get; set; }

    /// <summary>Verifies, at the first call and after each break of the line, that the coordinator still shows the record that it showed before.</summary>
    /// <exception cref="RecordNotTrustedException">It does not, now or before.</exception>
    public async Task ReadyAsync(CancellationToken ct)
    {
        ThrowIfStopped();
        while (!IsInContact && Office.Kind != OfficeKinds.Operator)
        {
            await contacting.WaitAsync(ct).ConfigureAwait(false);
            try
            {
                if (!IsInContact)
                {
                    // A line that breaks meanwhile is another than the one that was looked at.
                    Volatile.Write(ref contacted, await ContactAsync(ct).ConfigureAwait(false));
                }
            }
            finally
            {
                contacting.Release();
            }
        }
    }

    /// <summary>What answers next may be another coordinator, or one that was restored meanwhile.</summary>
    public void LineBroke() => Interlocked.Increment(ref line);

    /// <summary>Stops this desk, keeping what shows why.</summary>
    /// <returns>To be thrown.</returns>
    public RecordNotTrustedException Stop(string finding, params IEnumerable<(string Name, byte[] Content)> evidence)
    {
        lock (stopping)
        {
            if (stopped is null)
            {
                var now = options.Time.GetUtcNow();
                IEnumerable<(string, byte[])> known = Latest is { } verified ? [("checkpoint-verified.txt", Bytes(verified.Note.ToString()))] : [];
                try
                {
                    stopped = state.Stop(finding, now, [.. known, .. evidence]);
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                {
                    // The finding stands without it.
                    stopped = new(finding, now, $"no folder: it could not be written ({fault.Message})");
                }
            }

            return new(stopped.Finding, stopped.Since, stopped.Evidence);
        }
    }

    /// <summary>Says again why this desk has stopped, if it has.</summary>
    /// <exception cref="RecordNotTrustedException">It has.</exception>
    public void ThrowIfStopped()
    {
        lock (stopping)
        {
            // Another program with the same profile may have stopped it.
            stopped ??= state.Stopped;
            if (stopped is not null)
            {
                throw new RecordNotTrustedException(stopped.Finding, stopped.Since, stopped.Evidence);
            }
        }
    }

    public void Dispose()
    {
        contacting.Dispose();
        state.Files.Dispose();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private bool IsInContact => Volatile.Read(ref contacted) == Volatile.Read(ref line);
}
