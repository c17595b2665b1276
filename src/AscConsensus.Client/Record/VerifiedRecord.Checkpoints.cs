using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

// Every checkpoint that comes is on the one line of records that this desk has seen, or the desk stops.
internal sealed partial class VerifiedRecord
{
    /// <summary>Verifies a checkpoint, and remembers it if it is larger than the last.</summary>
    /// <param name="text">The note as it came.</param>
    /// <param name="atLeast">It covers no fewer entries than this desk had verified when it asked.</param>
    /// <param name="requestId">The act whose receipt it came with, to be named if the line breaks meanwhile.</param>
    /// <exception cref="RecordNotTrustedException">It is not signed, smaller, or of another record.</exception>
    public async Task<VerifiedCheckpoint> AcceptAsync(string text, ulong atLeast, string requestId, CancellationToken ct)
    {
        ThrowIfStopped();
        var record = pinned!;
        if (!Checkpoint.TryOpen(text, record.Key, out var checkpoint, out var note, out var fault))
        {
            throw Stop($"What the coordinator showed as a checkpoint is none: {fault}", Received(text));
        }

        if (checkpoint.Size < Math.Max(atLeast, 1))
        {
            throw Stop($"The coordinator showed a record of {checkpoint.Size} entries, although it had signed one of {atLeast}: entries are missing.", Received(text));
        }

        while (true)
        {
            var known = state.Verified(record)!;
            await CompareAsync(known, checkpoint, text, requestId, ct).ConfigureAwait(false);
            if (checkpoint.Size <= known.Size || await TryAdvanceAsync(record, known, new(checkpoint, note), ct).ConfigureAwait(false))
            {
                connection.Saw(checkpoint.Size);
                return new(checkpoint, note);
            }
        }
    }

    /// <summary>Compares the entries that came, from the founding on, with a checkpoint of all of them.</summary>
    /// <exception cref="RecordNotTrustedException">They are not those that the record's key signed.</exception>
    public void Compare(EntryTree came, VerifiedCheckpoint checkpoint)
    {
        Compare(came.Tree, checkpoint, came.ToEvidence());
        came.Compared();
    }

    /// <summary>Compares entries with a checkpoint of all of them.</summary>
    /// <param name="tree">Over the entries.</param>
    /// <param name="evidence">What else shows that they are others.</param>
    /// <exception cref="RecordNotTrustedException">They are not those that the record's key signed.</exception>
    public void Compare(GrowingTree tree, VerifiedCheckpoint checkpoint, params IEnumerable<(string Name, byte[] Content)> evidence)
    {
        if (checkpoint.Size != tree.Size || checkpoint.Checkpoint.Root != tree.Root)
        {
            throw Stop(
                $"The {tree.Size} entries that the coordinator sent are not those of the record of {checkpoint.Size} entries that it signed.",
                [Received(checkpoint.Note.ToString()), .. evidence]);
        }
    }

    /// <summary>Compares the entries that came, from the founding on, with a checkpoint of these and perhaps more.</summary>
    /// <exception cref="RecordNotTrustedException">They are not the first that the record's key signed.</exception>
    public async Task CompareFirstAsync(EntryTree came, VerifiedCheckpoint checkpoint, CancellationToken ct)
    {
        if (came.Tree.Size == checkpoint.Size)
        {
            Compare(came, checkpoint);
            return;
        }

        var first = new Checkpoint(checkpoint.Checkpoint.Origin, came.Tree.Size, came.Tree.Root);
        var hashes = await ProofAsync(first, checkpoint.Checkpoint, checkpoint.Note.ToString(), "", ct).ConfigureAwait(false);
        if (!Verifies(first, checkpoint.Checkpoint, hashes))
        {
            throw Stop(
                $"The {first.Size} entries that the coordinator sent are not the first of the record of {checkpoint.Size} entries that it signed.",
                [Received(checkpoint.Note.ToString()), ProofFile(first, checkpoint.Checkpoint, hashes), .. came.ToEvidence()]);
        }

        came.Compared();
    }

    private static (string Name, byte[] Content) Received(string note) => ("checkpoint-received.txt", Bytes(note));

    private async Task CompareAsync(VerifiedCheckpoint known, Checkpoint checkpoint, string text, string requestId, CancellationToken ct)
    {
        if (checkpoint.Size == known.Size)
        {
            if (checkpoint.Root != known.Checkpoint.Root)
            {
                throw Stop($"The coordinator signed two different records of {known.Size} entries: it has shown this desk another than before.", Received(text));
            }

            return;
        }

        var (from, to) = checkpoint.Size < known.Size ? (checkpoint, known.Checkpoint) : (known.Checkpoint, checkpoint);
        // Whoever has the entries needs no proof: the larger record is the copy's, and the smaller its beginning.
        if (Copy is { } copy && copy.Size >= to.Size && copy.RootAt(to.Size) == to.Root && copy.RootAt(from.Size) == from.Root)
        {
            return;
        }

        var hashes = await ProofAsync(from, to, text, requestId, ct).ConfigureAwait(false);
        if (!Verifies(from, to, hashes))
        {
            throw Stop(
                $"The coordinator did not prove that its record of {to.Size} entries begins with its record of {from.Size}, both of which it signed: entries were changed, left out or put in.",
                Received(text),
                ProofFile(from, to, hashes));
        }
    }

    private static (string Name, byte[] Content) ProofFile(Checkpoint from, Checkpoint to, IEnumerable<Google.Protobuf.ByteString> hashes) =>
        ("consistency-proof.txt", Bytes($"{from.Size} {to.Size}\n{string.Concat(hashes.Select(hash => Convert.ToHexStringLower(hash.Span) + "\n"))}"));

    private static bool Verifies(Checkpoint from, Checkpoint to, IReadOnlyList<Google.Protobuf.ByteString> hashes) =>
        hashes.Count <= ConsistencyProof.MaxLength
        && hashes.All(hash => hash.Length == Digest.Length)
        && ConsistencyProof.Verifies(from.Size, to.Size, from.Root, to.Root, [.. hashes.Select(hash => new Digest(hash.Span))]);

    private async Task<IReadOnlyList<Google.Protobuf.ByteString>> ProofAsync(Checkpoint from, Checkpoint to, string text, string requestId, CancellationToken ct)
    {
        var request = new GetConsistencyProofRequest { AtLeast = to.Size, FromSize = from.Size, ToSize = to.Size };
        try
        {
            return (await connection.CallAsync(service.GetConsistencyProofAsync, request, requestId, ct).ConfigureAwait(false)).Hashes;
        }
        catch (RefusedException refused) when (refused.Reason is Reason.AheadOfRecord or Reason.InvalidField)
        {
            // It signed both sizes.
            throw Stop($"The coordinator refused to prove that its record of {to.Size} entries begins with its record of {from.Size}: \"{refused.Message}\"", Received(text));
        }
    }

    // On disk before anybody relies on it, and only in the place of what it was compared with.
    private async Task<bool> TryAdvanceAsync(PinnedRecord record, VerifiedCheckpoint known, VerifiedCheckpoint next, CancellationToken ct)
    {
        using var held = await state.Files.LockAsync(ct).ConfigureAwait(false);
        if (state.Verified(record)!.Checkpoint != known.Checkpoint)
        {
            return false;
        }

        state.SetVerified(next);
        return true;
    }
}
