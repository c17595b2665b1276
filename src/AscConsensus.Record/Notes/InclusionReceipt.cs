using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AscConsensus.Record;

/// <summary>What an actor keeps: its act is entry <paramref name="Index"/> of the record that the checkpoint signs (C2SP tlog-proof).</summary>
/// <param name="Index">Number of the entry.</param>
/// <param name="Proof">That the entry is in the checkpoint's tree.</param>
/// <param name="Note">The signed checkpoint, with any cosignatures.</param>
public sealed record InclusionReceipt(ulong Index, IReadOnlyList<Digest> Proof, SignedNote Note)
{
    private const string Head = "c2sp.org/tlog-proof@v1\nindex ";

    /// <summary>Reads a receipt; any text is exactly one or none. It is a claim until it verifies.</summary>
    /// <param name="fault">One sentence that says why it is none.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out InclusionReceipt? receipt, [NotNullWhen(false)] out string? fault)
    {
        receipt = null;
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (!text.StartsWith(Head, StringComparison.Ordinal) || end < Head.Length)
        {
            fault = "The receipt does not begin with its format and an index.";
            return false;
        }

        var lines = text[Head.Length..end].Split('\n', InclusionProof.MaxLength + 2);
        var proof = new Digest[lines.Length - 1];
        if (proof.Length > InclusionProof.MaxLength)
        {
            fault = "The receipt's proof is longer than any tree is high.";
            return false;
        }

        for (var i = 0; i < proof.Length; i++)
        {
            if (!NoteText.TryReadDigest(lines[i + 1], out proof[i]))
            {
                fault = $"The receipt's line {i + 3} is not a hash in base64.";
                return false;
            }
        }

        if (!NoteText.TryReadNumber(lines[0], out var index))
        {
            fault = "The receipt's index is not a number.";
            return false;
        }

        if (SignedNote.TryParse(text[(end + 2)..], out var note, out fault))
        {
            receipt = new InclusionReceipt(index, proof, note);
        }

        return receipt is not null;
    }

    /// <summary>The receipt as it is stored and sent, the same text that was read.</summary>
    public string ToText() => Write(Index, Proof, Note.ToString());

    /// <summary>Writes a receipt under a note that is known to be good: no part of it is read again.</summary>
    public static string Write(ulong index, IReadOnlyList<Digest> proof, string note)
    {
        // One for every signed act: nothing longer than the index is made on the way.
        var number = index.ToString(CultureInfo.InvariantCulture);
        return string.Create(Head.Length + number.Length + 2 + (proof.Count * (NoteText.DigestLength + 1)) + note.Length, (number, proof, note), static (text, it) =>
        {
            Head.CopyTo(text);
            text = text[Head.Length..];
            it.number.CopyTo(text);
            text = text[it.number.Length..];
            foreach (var hash in it.proof)
            {
                text[0] = '\n';
                NoteText.Write(hash, text[1..]);
                text = text[(1 + NoteText.DigestLength)..];
            }

            "\n\n".CopyTo(text);
            it.note.CopyTo(text[2..]);
        });
    }

    /// <summary>Whether this leaf is in the record at <see cref="Index"/>, as the record's key signed.</summary>
    /// <param name="leafHash">Of the leaf itself, never of what came with the receipt.</param>
    /// <param name="log">The record's key; its name is the record's origin.</param>
    /// <param name="checkpoint">The checkpoint, once it is verified.</param>
    public bool Verifies(Digest leafHash, NoteVerifier log, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = Checkpoint.TryOpen(Note.ToString(), log, out var opened, out _, out _)
            && InclusionProof.Verifies(Index, opened.Size, leafHash, [.. Proof], opened.Root)
                ? opened
                : null;
        return checkpoint is not null;
    }

    /// <inheritdoc cref="Verifies(Digest, NoteVerifier, out Checkpoint?)"/>
    public bool Verifies(Digest leafHash, NoteVerifier log) => Verifies(leafHash, log, out _);
}
