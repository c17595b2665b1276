using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

// An act is recorded when it is proven to be, not when somebody says so.
internal sealed partial class VerifiedRecord
{
    /// <summary>Verifies the receipt of an act and keeps it.</summary>
    /// <param name="act">As it was signed; null if it was not.</param>
    /// <param name="receipt">As it came.</param>
    /// <exception cref="RecordNotTrustedException">The record does not hold the act as it was signed, where the receipt says.</exception>
    public async Task KeepAsync(SignedAct? act, Receipt receipt, CancellationToken ct)
    {
        // An office that reads no record holds no proofs.
        if (pinned is null)
        {
            return;
        }

        if (receipt.LeafHash.Length != Digest.Length)
        {
            throw Stop($"The receipt for entry {receipt.Entry} names no leaf.", ReceiptFile(receipt));
        }

        var hash = new Digest(receipt.LeafHash.Span);
        if (act is null)
        {
            // The coordinator wrote the statement, so there is nothing to compare it with; that its entry stays is proven at the next contact.
            state.Receipts.Keep(receipt.Entry, hash, null, null);
            return;
        }

        var leaf = LeafOf(act, receipt);
        if (LeafHash.Of(leaf) != hash)
        {
            throw Stop($"The receipt for entry {receipt.Entry} is for another act than this desk signed.", Evidence(act, receipt));
        }

        if (receipt.Entry < act.Statement.Anchor.Size || receipt.EntryTime.ToInstant() > act.Statement.NotAfterTime.ToInstant())
        {
            throw Stop($"The receipt puts the act at entry {receipt.Entry}, where it cannot be: before the record that the signature names, or after the time for which it was signed.", Evidence(act, receipt));
        }

        // What it signed is in hand before it is asked again: if it falls silent now and shows another record later, this convicts it.
        var proof = ProofIn(receipt.Entry, hash, receipt.Proof, Evidence(act, receipt));
        state.Receipts.Keep(receipt.Entry, hash, leaf, receipt.Proof);
        try
        {
            await AcceptAsync(proof.Note.ToString(), 0, act.Statement.RequestId, ct).ConfigureAwait(false);
        }
        catch (RefusedException refused) when (refused.Reason is Reason.CredentialRevoked or Reason.CertificateExpired or Reason.NotEnrolled or Reason.TermNotInForce or Reason.GroupEnded)
        {
            // By this very act the office gave up the key by which it asks. Its next key proves it.
            return;
        }

        state.Receipts.Prove(receipt.Entry);
    }

    // A record that begins with one in which an entry was proven holds it still: so each is proven once.
    private async Task ProveReceiptsAsync(CancellationToken ct)
    {
        foreach (var (entry, hash, received) in state.Receipts.Unproven)
        {
            // A record that is too short for it was restored from an old copy, or lies: of an entry that nobody signed for, the desk cannot tell. It is refused until the entry is back.
            var proof = Read(hash, received) is not null ? received!
                : (await connection.CallAsync(service.GetReceiptAsync, new GetReceiptRequest { AtLeast = entry + 1, Entry = entry }, "", ct).ConfigureAwait(false)).Proof;
            var note = ProofIn(entry, hash, proof, [("leaf-hash.txt", Bytes($"{entry} {hash}\n")), ("receipt-proof.txt", Bytes(proof))]).Note;
            if (proof != received)
            {
                state.Receipts.Keep(entry, hash, null, proof);
            }

            await AcceptAsync(note.ToString(), 0, "", ct).ConfigureAwait(false);
            state.Receipts.Prove(entry);
        }
    }

    /// <summary>The largest checkpoint that is signed for this desk, also if it was not compared yet; null if an act of this desk may be in none.</summary>
    private VerifiedCheckpoint? Held(VerifiedCheckpoint known)
    {
        var largest = known;
        foreach (var (entry, hash, received) in state.Receipts.Unproven)
        {
            if (Read(hash, received) is { } promised)
            {
                largest = promised.Size > largest.Size ? promised : largest;
            }
            else if (entry >= known.Size)
            {
                return null;
            }
        }

        return largest;
    }

    // The checkpoint under which an entry was proven when its receipt came; null if none is kept.
    private VerifiedCheckpoint? Read(Digest hash, string? received) =>
        received is not null && InclusionReceipt.TryParse(received, out var receipt, out _) && receipt.Verifies(hash, pinned!.Key, out var checkpoint) ? new(checkpoint, receipt.Note) : null;

    private InclusionReceipt ProofIn(ulong entry, Digest hash, string proof, IEnumerable<(string, byte[])> evidence)
    {
        if (!InclusionReceipt.TryParse(proof, out var receipt, out var fault))
        {
            throw Stop($"The coordinator did not prove that entry {entry}, this desk's own act, is in the record: {fault}", evidence);
        }

        if (receipt.Index != entry || !receipt.Verifies(hash, pinned!.Key))
        {
            throw Stop($"The coordinator did not prove that entry {entry}, this desk's own act, is in the record.", evidence);
        }

        return receipt;
    }

    private static byte[] LeafOf(SignedAct act, Receipt receipt)
    {
        try
        {
            return Leaf.Encode(
                receipt.Entry, receipt.EntryTime?.ToInstant().ToUnixTimeMilliseconds() ?? -1, act.Bytes.Span, new LeafSignature(act.Key, SignatureAlgorithm.EcdsaP256Sha256, act.Signature));
        }
        catch (ArgumentException)
        {
            // No such number or instant: then it is the receipt of nothing.
            return [];
        }
    }

    private static (string, byte[]) ReceiptFile(Receipt receipt) => ("receipt.json", Bytes(receipt + "\n"));

    private static IEnumerable<(string, byte[])> Evidence(SignedAct act, Receipt receipt) =>
        [ReceiptFile(receipt), ("receipt-proof.txt", Bytes(receipt.Proof)), ("statement.bin", act.Bytes.ToArray()), ("statement-signature.bin", act.Signature.ToArray())];
}
