using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace AscConsensus.Record;

/// <summary>What a signature on a statement is made over: the pre-authentication encoding of DSSE v1, which names the type of the bytes.</summary>
public static class Dsse
{
    // "DSSEv1", two lengths of at most ten digits, and four blanks.
    private const int MaxOverhead = 30;

    /// <summary>The bytes that are signed: "DSSEv1", then type and body, each after its length in decimal, with blanks between.</summary>
    /// <param name="type">The payload type, such as <see cref="Leaf.PayloadType"/>.</param>
    public static byte[] Pae(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        var pae = new byte[MaxOverhead + type.Length + body.Length];
        return pae[..Write(type, body, pae)];
    }

    /// <summary>SHA-256 over the encoding.</summary>
    internal static void Hash(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        var pae = ArrayPool<byte>.Shared.Rent(MaxOverhead + type.Length + body.Length);
        SHA256.HashData(pae.AsSpan(0, Write(type, body, pae)), hash);
        ArrayPool<byte>.Shared.Return(pae);
    }

    private static int Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body, Span<byte> pae)
    {
        Utf8.TryWrite(pae, CultureInfo.InvariantCulture, $"DSSEv1 {type.Length} ", out var written);
        type.CopyTo(pae[written..]);
        written += type.Length;
        Utf8.TryWrite(pae[written..], CultureInfo.InvariantCulture, $" {body.Length} ", out var more);
        written += more;
        body.CopyTo(pae[written..]);
        return written + body.Length;
    }
}
