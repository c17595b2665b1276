using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace AscConsensus.Record;

/// <summary>A line of a note: who signed, by name and key, and the signature.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="KeyId">The key's <see cref="NoteVerifier.KeyId"/>.</param>
/// <param name="Value">What the key's algorithm makes of it; of an unknown algorithm, any bytes.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Value)
{
    private const int KeyIdLength = 4;
    private const string Dash = "\u2014 ";

    /// <summary>Reads a line, without its end.</summary>
    public static bool TryParse(string line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = line.StartsWith(Dash, StringComparison.Ordinal)
            && line[Dash.Length..].Split(' ') is [var name, var text]
            && NoteText.IsName(name)
            && NoteText.TryReadBase64(text, out var bytes)
            && bytes.Length > KeyIdLength
                ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(KeyIdLength))
                : null;
        return signature is not null;
    }

    /// <summary>The line as it stands in a note, without its end.</summary>
    public override string ToString()
    {
        var bytes = new byte[KeyIdLength + Value.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Value.Span.CopyTo(bytes.AsSpan(KeyIdLength));
        return $"{Dash}{Name} {Convert.ToBase64String(bytes)}";
    }
}
