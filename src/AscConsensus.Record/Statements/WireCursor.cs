namespace AscConsensus.Record;

/// <summary>Walks the fields of a protobuf message that a parser has accepted and written again, so that every length in it holds.</summary>
internal ref struct WireCursor(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool IsAtEnd => rest.IsEmpty;

    public ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = rest[0];
            rest = rest[1..];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public ReadOnlySpan<byte> Bytes()
    {
        var length = (int)Varint();
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    /// <summary>Passes over a value of fixed length, which is never at fault.</summary>
    public string? Skip(int length)
    {
        rest = rest[length..];
        return null;
    }
}
