using AscConsensus.Protocol;

namespace AscConsensus.Client;

/// <summary>Verifies a copy of the record offline, from its bytes alone, and decides every act in it again (docs/record.md).</summary>
public static class RecordVerification
{
    /// <summary>Verifies a bundle or a folder.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="options">What one knows of the record from elsewhere.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>What was found; whatever is in the copy, it is reported and never thrown.</returns>
    /// <exception cref="InvalidBundleException">It is no copy of a record.</exception>
    /// <exception cref="IOException">There is nothing of that name, or it cannot be read.</exception>
    public static async Task<VerificationReport> RunAsync(
        string path, VerificationOptions? options = null, IProgress<VerificationProgress>? progress = null, CancellationToken ct = default)
    {
        using var copy = RecordBundle.Open(path);
        return await RunAsync(copy, options, progress, ct).ConfigureAwait(false);
    }

    /// <inheritdoc cref="RunAsync(string, VerificationOptions?, IProgress{VerificationProgress}?, CancellationToken)"/>
    /// <param name="copy">The copy, which stays open.</param>
    public static async Task<VerificationReport> RunAsync(
        RecordBundle copy, VerificationOptions? options = null, IProgress<VerificationProgress>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(copy);
        var findings = new Findings();
        var beyond = LeaveAside(copy);
        var keys = new KnownKeys();
        var replay = new EntryReplay(copy, keys, findings);
        await foreach (var bundle in LeafReading.Of(copy, keys, ct).ConfigureAwait(false))
        {
            foreach (var (entry, fault) in bundle.Faults)
            {
                findings.At(entry, fault);
            }

            foreach (var leaf in bundle.Leaves)
            {
                replay.Take(leaf);
            }

            progress?.Report(new(replay.Tree.Size, copy.Size, 0, copy.Documents.Count));
        }

        replay.End();
        CopyReading.CheckTiles(copy, replay.Tree, findings);
        CopyReading.CheckKeys(copy, replay.Community, findings);
        foreach (var name in copy.ForeignNames(replay.Tree.Size))
        {
            findings.Add(null, $"A copy of this record has no file of the name {name}.");
        }

        var checkpoint = new CheckpointReading(replay.Community, replay.Tree, findings);
        checkpoint.Verify(copy);
        checkpoint.CheckPolicy(copy);
        CompareWith(options, checkpoint, replay, findings);
        replay.Documents.VerifyAll(verified => progress?.Report(new(replay.Tree.Size, copy.Size, verified, copy.Documents.Count)), ct);
        return Report(replay, checkpoint, findings) with { Beyond = beyond };
    }

    private static ulong LeaveAside(RecordBundle copy)
    {
        try
        {
            return copy.LeaveAsideBeyondCheckpoint();
        }
        catch (InvalidBundleException)
        {
            // It is reported where the checkpoint is read.
            return 0;
        }
    }

    private static void CompareWith(VerificationOptions? options, CheckpointReading checkpoint, EntryReplay replay, Findings findings)
    {
        if (options?.Founding is { } founding && (replay.Tree.Size == 0 || replay.Tree.LeafHashOf(0) != founding))
        {
            findings.Add(0, $"The founding is not the one that was exchanged: its hash is not {founding}.");
        }

        if (options?.Checkpoint is { } other)
        {
            checkpoint.Compare(other);
        }
    }

    private static VerificationReport Report(EntryReplay replay, CheckpointReading checkpoint, Findings findings)
    {
        var community = replay.Community;

        // Nothing stands behind what is not sound, whoever has signed it.
        var grade = !checkpoint.IsRecorded || findings.Ordered.Count > 0 ? RecordGrade.None
            : community.Policy.Witnesses > 0 && checkpoint.Cosignatures.Count >= community.Policy.Witnesses ? RecordGrade.Witnessed
            : RecordGrade.Recorded;
        return new VerificationReport
        {
            Findings = findings.Ordered,
            FindingsLeftOut = findings.LeftOut,
            Size = replay.Tree.Size,
            Beyond = 0,
            NotCompared = checkpoint.NotCompared,
            Root = replay.Tree.Root,
            FoundingHash = replay.Tree.Size == 0 ? null : replay.Tree.LeafHashOf(0),
            Grade = grade,
            WitnessesNeeded = community.Policy.Witnesses,
            WitnessesInForce = community.IsFounded ? community.Witnesses().Count : 0,
            Cosignatures = checkpoint.Cosignatures,
            LastTime = replay.LastTime,
            Decided = replay.Decided,
            Offices = replay.Offices.All,
            Decisions = [.. replay.Decisions.Select(read => new VerifiedDecision(
                read.Entry, read.At, read.Subject, read.Outcome, read.Grade, read.Standing, read.Sentence, grade == RecordGrade.Witnessed))],
            DocumentsVerified = replay.Documents.Verified,
            DocumentsNotIncluded = Math.Max(0, community.Documents.Count - replay.Documents.Verified),
            Community = community,
        };
    }
}
