using System.Buffers.Binary;

namespace AscConsensus.Record;

public readonly ref partial struct Leaf
{
    /// <summary>Writes an entry's leaf, once and for ever.</summary>
    /// <param name="signatures">None for the founding; for an act the actor's first.</param>
    /// <exception cref="ArgumentException">It would not decode: a body over its limit, an instant out of range, a signature of the wrong length.</exception>
    public static byte[] Encode(ulong number, long unixMilliseconds, ReadOnlySpan<byte> body, params ReadOnlySpan<LeafSignature> signatures)
    {
        var length = Magic.Length + 2 + 8 + 8 + 2 + PayloadType.Length + 4 + body.Length + 1;
        foreach (ref readonly var signature in signatures)
        {
            length += Digest.Length + 1 + 2 + signature.Value.Length;
        }

        if (length > MaxLength)
        {
            throw new ArgumentException(TooLong);
        }

        var leaf = new byte[length];
        var rest = leaf.AsSpan();
        Put(ref rest, Magic);
        PutUInt8(ref rest, Version);
        PutUInt8(ref rest, Act);
        PutUInt64(ref rest, number);
        PutUInt64(ref rest, unchecked((ulong)unixMilliseconds));
        PutUInt16(ref rest, PayloadType.Length);
        Put(ref rest, PayloadType);
        PutUInt32(ref rest, body.Length);
        Put(ref rest, body);
        PutUInt8(ref rest, unchecked((byte)signatures.Length));
        foreach (ref readonly var signature in signatures)
        {
            signature.KeyId.CopyTo(rest);
            rest = rest[Digest.Length..];
            PutUInt8(ref rest, checked((byte)signature.Algorithm));
            PutUInt16(ref rest, signature.Value.Length);
            Put(ref rest, signature.Value.Span);
        }

        // The decoder is the one judge of what a leaf is; asking it costs some tens of nanoseconds.
        return TryDecode(leaf, out _, out var fault) ? leaf : throw new ArgumentException(fault);
    }

    private static void Put(ref Span<byte> rest, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }

    private static void PutUInt8(ref Span<byte> rest, byte value)
    {
        rest[0] = value;
        rest = rest[1..];
    }

    private static void PutUInt16(ref Span<byte> rest, int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)value);
        rest = rest[2..];
    }

    private static void PutUInt32(ref Span<byte> rest, int value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(rest, (uint)value);
        rest = rest[4..];
    }

    private static void PutUInt64(ref Span<byte> rest, ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(rest, value);
        rest = rest[8..];
    }
}
