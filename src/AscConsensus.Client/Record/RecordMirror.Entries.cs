using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client;

// What is verified of each entry as it comes, before the whole is compared: the same as of a copy that is verified offline, every act decided again.
public sealed partial class RecordMirror
{
    // What is here already was verified before; whatever is wrong with it now happened here.
    private async Task ReplayAsync(CancellationToken ct)
    {
        if (isReplayed)
        {
            return;
        }

        await foreach (var bundle in LeafReading.Of(reading, keys, ct).ConfigureAwait(false))
        {
            foreach (var leaf in bundle.Leaves)
            {
                replay.Take(leaf);
            }

            if (bundle.Faults is [(var entry, var fault), ..])
            {
                throw Damaged($"Entry {entry}: {fault}");
            }
        }

        if (findings.Ordered is [{ Sentence: var found }, ..])
        {
            throw Damaged(found);
        }

        if (Folder.Tree.Root != replay.Tree.Root)
        {
            throw Damaged("The hashes that are stored in it are not those of its entries.");
        }

        if (record.Latest is { } latest && latest.Size <= replay.Tree.Size && replay.Tree.RootAt(latest.Size) != latest.Checkpoint.Root)
        {
            throw Damaged($"Its first {latest.Size} entries are not those that this desk has verified.");
        }

        isReplayed = true;
    }

    private async Task TakeAsync(WatchedEntry entry, CancellationToken ct)
    {
        if (record.State.Receipts.Of(entry.Number) is { } own && own != entry.LeafHash)
        {
            throw Refused(entry, $"Entry {entry.Number} is another than the one for which this desk holds a receipt.");
        }

        if (entry.Act is not { } act)
        {
            throw new UnknownActException(entry.Number);
        }

        // The words first: an entry that is here was here with the documents that it cites.
        foreach (var fingerprint in Judged(entry, () => act.Cited.Select(cited => cited.Fingerprint).Distinct().ToList()))
        {
            await FetchAsync(fingerprint, ct).ConfigureAwait(false);
        }

        Judged(entry, () =>
        {
            replay.Take(CheckedLeaf.Of(entry.Leaf, keys));
            return true;
        });
        if (findings.Ordered is [{ Sentence: var finding }, ..])
        {
            throw Refused(entry, finding);
        }

        pending.Add(entry.Leaf);
    }

    // Whatever an entry makes this program fail by is in no record that an honest coordinator keeps.
    private T Judged<T>(WatchedEntry entry, Func<T> judge)
    {
        try
        {
            return judge();
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or IOException or UnauthorizedAccessException))
        {
            throw Refused(entry, $"Entry {entry.Number} cannot be judged: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private RecordNotTrustedException Refused(WatchedEntry entry, string finding) => record.Stop(finding, VerifiedRecord.LeafFile(entry));

    private InvalidBundleException Damaged(string finding) =>
        new($"The copy of the record in {Folder.Path} is damaged. {finding} Move it away: it is made anew from the coordinator, and verified.");

    // What was not given once may have been withheld, or may be for this office since.
    private async Task FetchWithheldAsync(CancellationToken ct)
    {
        foreach (var fingerprint in Withheld.ToList())
        {
            await FetchAsync(ByteString.CopyFrom(fingerprint.ToArray()), ct).ConfigureAwait(false);
        }
    }

    private async Task FetchAsync(ByteString fingerprint, CancellationToken ct)
    {
        if (fingerprint.Length != Digest.Length || Folder.HasDocument(new Digest(fingerprint.Span)))
        {
            return;
        }

        try
        {
            using var content = new MemoryStream();
            var salt = await client.FetchAsync(fingerprint, content, null, ct).ConfigureAwait(false);
            Folder.AddDocument(salt.Span, content.GetBuffer().AsSpan(0, (int)content.Length));
        }
        catch (RefusedException refused) when (refused.Reason is Reason.UnknownDocument or Reason.WrongOffice)
        {
            // It is not for this office; or it is withheld, which the entries will tell.
        }
    }
}
