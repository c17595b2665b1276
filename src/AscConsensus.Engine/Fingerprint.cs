using System.Runtime.InteropServices;
using Google.Protobuf;

namespace AscConsensus.Engine;

/// <summary>A SHA-256 value of 32 bytes: of a document, or of a key's SubjectPublicKeyInfo.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Fingerprint
{
    public const int Length = 32;

    private readonly ulong a, b, c, d;

    public Fingerprint(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException($"A fingerprint has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        }

        var parts = MemoryMarshal.Cast<byte, ulong>(bytes);
        (a, b, c, d) = (parts[0], parts[1], parts[2], parts[3]);
    }

    /// <summary>The fingerprint in a field that <see cref="Fields"/> has checked.</summary>
    public static Fingerprint Of(ByteString bytes) => new(bytes.Span);

    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        var parts = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan());
        (parts[0], parts[1], parts[2], parts[3]) = (a, b, c, d);
        return bytes;
    }

    public ByteString ToByteString() => UnsafeByteOperations.UnsafeWrap(ToArray());

    public static Fingerprint Parse(string hex) => new(Convert.FromHexString(hex));

    /// <summary>Four of its bits.</summary>
    /// <param name="index">From 0 to 63.</param>
    internal int Nibble(int index)
    {
        var part = (index >> 4) switch { 0 => a, 1 => b, 2 => c, _ => d };
        return (int)(part >> ((index & 15) * 4)) & 15;
    }

    // The bits are a hash already.
    public override int GetHashCode() => (int)a ^ (int)(b >> 32);

    /// <summary>Lower-case hexadecimal, 64 characters.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());

    /// <summary>The first 16 hexadecimal characters in groups of four, for people to compare: 7f3a-91c2-....</summary>
    public string Brief => string.Join('-', ToString()[..16].Chunk(4).Select(group => new string(group)));
}
