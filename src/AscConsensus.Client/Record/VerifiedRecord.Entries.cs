using AscConsensus.Record;
using AscConsensus.V1;
using Entry = AscConsensus.V1.Entry;

namespace AscConsensus.Client;

// One entry by itself, with the proof that it is in the record.
internal sealed partial class VerifiedRecord
{
    /// <summary>Reads what came as an entry.</summary>
    /// <exception cref="RecordNotTrustedException">It is none, or not the one that is due.</exception>
    public WatchedEntry Read(Entry entry, ulong expected) =>
        WatchedEntry.TryRead(entry, expected, out var read, out var fault) ? read : throw Stop(fault, ($"leaf-{expected}.bin", entry.Leaf.ToByteArray()));

    /// <summary>Reads an entry and proves it.</summary>
    /// <exception cref="RecordNotTrustedException">It is not in the record that the coordinator has signed.</exception>
    public async Task<WatchedEntry> ReadAsync(ulong number, CancellationToken ct)
    {
        var page = await connection.CallAsync(service.ListEntriesAsync, new ListEntriesRequest { AtLeast = number + 1, FromEntry = number, PageSize = 1 }, "", ct).ConfigureAwait(false);
        var read = Read(page.Entries.Count > 0 ? page.Entries[0] : new(), number);
        var proof = (await connection.CallAsync(service.GetReceiptAsync, new GetReceiptRequest { AtLeast = number + 1, Entry = number }, "", ct).ConfigureAwait(false)).Proof;
        if (!InclusionReceipt.TryParse(proof, out var receipt, out _) || receipt.Index != number || !receipt.Verifies(read.LeafHash, pinned!.Key))
        {
            throw Stop($"The coordinator did not prove that entry {number}, as it sent it, is in the record.", LeafFile(read), ("receipt-proof.txt", Bytes(proof)));
        }

        await AcceptAsync(receipt.Note.ToString(), 0, "", ct).ConfigureAwait(false);
        return read;
    }

    /// <summary>Looks whether an entry decided a round.</summary>
    /// <exception cref="RecordNotTrustedException">It did not.</exception>
    public async Task CheckDecidedAsync(string round, ulong number, CancellationToken ct)
    {
        var read = await ReadAsync(number, ct).ConfigureAwait(false);
        if (read.Act is { } act && !DecisionReading.RoundsClosedBy(act).Contains(round))
        {
            throw Stop($"The coordinator shows entry {number} as the one that decided {round}, which it did not.", LeafFile(read));
        }
    }

    /// <summary>An entry as evidence.</summary>
    public static (string Name, byte[] Content) LeafFile(WatchedEntry entry) => ($"leaf-{entry.Number}.bin", entry.Leaf.ToArray());
}
