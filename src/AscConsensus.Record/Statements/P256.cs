using System.Globalization;
using System.Numerics;

namespace AscConsensus.Record;

/// <summary>The curve P-256 as statements use it: one encoding of a key, one signature of two that would verify.</summary>
internal static class P256
{
    public const int FieldLength = 32;
    public const int SignatureLength = 2 * FieldLength;
    public const int SpkiLength = 91;

    private static readonly BigInteger Order =
        BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static ReadOnlySpan<byte> HalfOrder =>
    [
        0x7f, 0xff, 0xff, 0xff, 0x80, 0x00, 0x00, 0x00, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
        0xde, 0x73, 0x7d, 0x56, 0xd3, 0x8b, 0xcf, 0x42, 0x79, 0xdc, 0xe5, 0x61, 0x7e, 0x31, 0x92, 0xa8,
    ];

    /// <summary>What comes before x and y in the one DER encoding of a key: ecPublicKey, the curve by name, the point uncompressed.</summary>
    public static ReadOnlySpan<byte> SpkiHead =>
    [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d,
        0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ];

    /// <summary>Whether a signature has the form in which it is recorded: r and s, 32 bytes each, and s in the lower half of the order.</summary>
    public static bool IsLow(ReadOnlySpan<byte> signature) =>
        signature.Length == SignatureLength && signature[FieldLength..].SequenceCompareTo(HalfOrder) <= 0;

    /// <summary>Makes a signature low: (r, s) and (r, order - s) verify alike.</summary>
    public static void MakeLow(Span<byte> signature)
    {
        if (!IsLow(signature))
        {
            var s = signature[FieldLength..];
            var low = (Order - new BigInteger(s, isUnsigned: true, isBigEndian: true)).ToByteArray(isUnsigned: true, isBigEndian: true);
            s.Clear();
            low.CopyTo(s[(FieldLength - low.Length)..]);
        }
    }
}
