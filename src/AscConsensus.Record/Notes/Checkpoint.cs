using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AscConsensus.Record;

/// <summary>What the coordinator signs of the whole record: its first <paramref name="Size"/> entries have this root (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">The record's unique name.</param>
/// <param name="Size">Entries, from the founding on.</param>
/// <param name="Root">Root of their Merkle tree.</param>
public sealed record Checkpoint(string Origin, ulong Size, Digest Root)
{
    /// <summary>Reads the text of a checkpoint: exactly three lines, each in its one written form. Extension lines are refused.</summary>
    /// <param name="text">Of the note, without signatures.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = text.Split('\n') is [{ Length: > 0 } origin, var size, var root, ""]
            && NoteText.IsUtf16(origin)
            && !origin.Any(it => it < ' ')
            && NoteText.TryReadNumber(size, out var entries)
            && NoteText.TryReadDigest(root, out var digest)
                ? new Checkpoint(origin, entries, digest)
                : null;
        return checkpoint is not null;
    }

    /// <inheritdoc cref="TryParse(string, out Checkpoint?)"/>
    public static bool TryParse(ReadOnlySpan<byte> text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        return text.Length <= SignedNote.MaxLength && NoteText.Decode(text) is { } decoded && TryParse(decoded, out checkpoint);
    }

    /// <summary>Reads a note and verifies that it is a checkpoint of the record whose key this is, signed by it.</summary>
    /// <param name="log">The record's key; its name is the origin that the checkpoint must have.</param>
    /// <param name="note">The note, for its cosignatures.</param>
    /// <param name="fault">One sentence that says why it is not.</param>
    public static bool TryOpen(
        string text,
        NoteVerifier log,
        [NotNullWhen(true)] out Checkpoint? checkpoint,
        [NotNullWhen(true)] out SignedNote? note,
        [NotNullWhen(false)] out string? fault)
    {
        checkpoint = null;
        if (SignedNote.TryParse(text, out note, out fault))
        {
            fault = !TryParse(note.Text, out checkpoint) ? "The note is not a checkpoint of three lines."
                : checkpoint.Origin != log.Name ? $"The checkpoint is of the record {checkpoint.Origin}, not of {log.Name}."
                : !note.IsSignedBy(log) ? "The checkpoint is not signed by the record's key."
                : null;
        }

        return fault is null;
    }

    /// <summary>The three lines that are signed.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{NoteText.Write(Root)}\n");

    /// <summary>The signed note, as it is stored and sent.</summary>
    /// <param name="log">The record's key, of <see cref="NoteAlgorithm.Ed25519"/> and named as the origin.</param>
    /// <exception cref="ArgumentException">The key is another's, or the origin is no line.</exception>
    public string Sign(NoteSigner log) => log.Verifier.Name == Origin && TryParse(ToText(), out _)
        ? SignedNote.Sign(ToText(), log).ToString()
        : throw new ArgumentException($"The key of {log.Verifier.Name} does not sign the record {Origin}.", nameof(log));
}
