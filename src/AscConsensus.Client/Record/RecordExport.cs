using AscConsensus.Protocol;

namespace AscConsensus.Client;

/// <summary>Writes a copy of the record, such as a member's mirror, as one bundle to be carried: with the public keys, the policy and the documents that the copy has (docs/record.md).</summary>
public static class RecordExport
{
    /// <summary>Verifies the copy and writes it: equal content gives equal bytes.</summary>
    /// <param name="from">The copy; of a mirror what its checkpoint covers.</param>
    /// <param name="path">The bundle; an existing file is replaced, once all is written.</param>
    /// <param name="checkpoint">The checkpoint to export it under, such as the latest one that is witnessed; the copy's own if left out.</param>
    /// <param name="progress">Told how far the verification has come.</param>
    /// <param name="ct">Ends it; then there is no bundle.</param>
    /// <returns>What the copy is.</returns>
    /// <exception cref="InvalidBundleException">The copy is not sound.</exception>
    /// <exception cref="IOException">The bundle cannot be written.</exception>
    public static async Task<VerificationReport> RunAsync(
        RecordBundle from, string path, string? checkpoint = null, IProgress<VerificationProgress>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (checkpoint is not null)
        {
            from.Under(checkpoint);
        }

        var report = await RecordVerification.RunAsync(from, null, progress, ct).ConfigureAwait(false);
        if (report.Findings is [{ Sentence: var found }, ..])
        {
            throw new InvalidBundleException($"The copy in {from.Path} is not sound and was not exported. {found}");
        }

        using var bundle = BundleWriter.Create(path);
        bundle.AddCheckpoint(from.Checkpoint!);
        foreach (var leaf in from.Leaves())
        {
            ct.ThrowIfCancellationRequested();
            bundle.AddLeaf(leaf);
        }

        bundle.EndLeaves();
        bundle.AddKeys(report.Community);
        foreach (var fingerprint in report.Community.Documents.Keys.Select(fingerprint => fingerprint.ToDigest()).OrderBy(it => it.ToString(), StringComparer.Ordinal))
        {
            ct.ThrowIfCancellationRequested();
            if (from.FindDocument(fingerprint) is var (salt, content))
            {
                bundle.AddDocument(salt, content);
            }
        }

        bundle.Complete();
        return report;
    }
}
