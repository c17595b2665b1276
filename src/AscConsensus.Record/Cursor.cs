using System.Buffers.Binary;

namespace AscConsensus.Record;

/// <summary>Reads big-endian fields one after the other. Beyond the end it reads zeros and remembers that it did.</summary>
internal ref struct Cursor(ReadOnlySpan<byte> bytes)
{
    public ReadOnlySpan<byte> Rest { get; private set; } = bytes;

    public bool IsOverrun { get; private set; }

    public byte UInt8() => TryTake(1, out var taken) ? taken[0] : (byte)0;

    public ushort UInt16() => TryTake(2, out var taken) ? BinaryPrimitives.ReadUInt16BigEndian(taken) : (ushort)0;

    public uint UInt32() => TryTake(4, out var taken) ? BinaryPrimitives.ReadUInt32BigEndian(taken) : 0;

    public ulong UInt64() => TryTake(8, out var taken) ? BinaryPrimitives.ReadUInt64BigEndian(taken) : 0;

    public ReadOnlySpan<byte> Take(uint length) => TryTake(length, out var taken) ? taken : [];

    private bool TryTake(uint length, out ReadOnlySpan<byte> taken)
    {
        if (IsOverrun || length > (uint)Rest.Length)
        {
            IsOverrun = true;
            Rest = taken = [];
            return false;
        }

        taken = Rest[..(int)length];
        Rest = Rest[(int)length..];
        return true;
    }
}
