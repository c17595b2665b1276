using System.Diagnostics.CodeAnalysis;

namespace AscConsensus.Record;

/// <summary>A text with signatures below it (C2SP signed-note). Until <see cref="IsSignedBy"/> is asked it is a claim.</summary>
public sealed partial class SignedNote
{
    /// <summary>Bytes of the longest note; of one that is given as text, its UTF-16 units.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>The most signatures a note may have.</summary>
    public const int MaxSignatures = 128;

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures)
    {
        Text = text;
        Signatures = signatures;
    }

    /// <summary>What is signed, with its last line's end, without the blank line that follows.</summary>
    public string Text { get; }

    /// <summary>All lines, those of unknown keys too, in their order.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Signs a text.</summary>
    /// <param name="text">Lines, the last one ended too.</param>
    /// <param name="signer">A key of <see cref="NoteAlgorithm.Ed25519"/>.</param>
    /// <exception cref="ArgumentException">The text or the key's algorithm is another.</exception>
    public static SignedNote Sign(string text, NoteSigner signer)
    {
        if (signer.Verifier.Algorithm != NoteAlgorithm.Ed25519)
        {
            throw new ArgumentException("A witness's key signs no notes; it cosigns checkpoints.", nameof(signer));
        }

        var signature = new NoteSignature(signer.Verifier.Name, signer.Verifier.KeyId, signer.Sign(NoteText.StrictUtf8.GetBytes(text)));
        return TryParse($"{text}\n{signature}\n", out var note, out var fault) ? note : throw new ArgumentException(fault, nameof(text));
    }

    /// <summary>Whether the key signed the text: it has a line here, and each line under its name and id is good.</summary>
    /// <param name="verifier">A key of <see cref="NoteAlgorithm.Ed25519"/>; a witness's is asked by <see cref="Cosignature"/>.</param>
    public bool IsSignedBy(NoteVerifier verifier)
    {
        var text = NoteText.StrictUtf8.GetBytes(Text);
        var lines = Signatures.Where(verifier.Made).ToList();
        return verifier.Algorithm == NoteAlgorithm.Ed25519 && lines.Count > 0 && lines.TrueForAll(line => verifier.Verifies(text, line.Value.Span));
    }

    /// <summary>The same note with one more line.</summary>
    public SignedNote With(NoteSignature signature) => new(Text, [.. Signatures, signature]);

    /// <summary>The note as it is stored and sent.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";

    /// <inheritdoc cref="TryParse(string, out SignedNote?, out string?)"/>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note, [NotNullWhen(false)] out string? fault)
    {
        note = null;
        if (bytes.Length > MaxLength)
        {
            fault = TooLong;
            return false;
        }

        if (NoteText.Decode(bytes) is not { } text)
        {
            fault = NotText;
            return false;
        }

        return TryParse(text, out note, out fault);
    }
}
