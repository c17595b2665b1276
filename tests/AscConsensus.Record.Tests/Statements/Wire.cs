using Google.Protobuf;

namespace AscConsensus.Record.Tests;

/// <summary>Protobuf as a hostile hand writes it: field by field, in any form.</summary>
internal static class Wire
{
    public static byte[] Varint(int field, ulong value) => [.. Tag(field, WireFormat.WireType.Varint), .. Varint(value)];

    public static byte[] Bytes(int field, params byte[][] content) => Length(field, [.. content.SelectMany(it => it)]);

    public static byte[] Text(int field, string text) => Length(field, System.Text.Encoding.UTF8.GetBytes(text));

    public static byte[] Tag(int field, WireFormat.WireType type) => Varint(((ulong)field << 3) | (ulong)type);

    public static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value > 0x7f; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        return [.. bytes, (byte)value];
    }

    private static byte[] Length(int field, byte[] content) =>
        [.. Tag(field, WireFormat.WireType.LengthDelimited), .. Varint((ulong)content.Length), .. content];
}
