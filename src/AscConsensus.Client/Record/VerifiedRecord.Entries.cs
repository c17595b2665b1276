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

    /// <summary>Looks whether a decision was declared as it is shown.</summary>
    /// <returns>False if this program does not know the act that is said to have declared it.</returns>
    /// <exception cref="RecordNotTrustedException">It was not.</exception>
    public async Task<bool> IsDeclaredAsync(Round round, Decision shown, CancellationToken ct)
    {
        var read = await ReadAsync(shown.Entry, ct).ConfigureAwait(false);
        if (read.Act is not { } act)
        {
            return false;
        }

        return ShownDecision.DifferenceTo(read, act, round, shown) is not { } difference ? true : throw Stop(
            $"The coordinator shows entry {shown.Entry} as the one that decided {round.Round_}, but {difference}.", LeafFile(read), ("decision.json", Bytes($"{shown}\n")));
    }

    /// <summary>An entry as evidence.</summary>
    public static (string Name, byte[] Content) LeafFile(WatchedEntry entry) => ($"leaf-{entry.Number}.bin", entry.Leaf.ToArray());
}
