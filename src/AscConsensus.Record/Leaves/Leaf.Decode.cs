using System.Diagnostics.CodeAnalysis;

namespace AscConsensus.Record;

public readonly ref partial struct Leaf
{
    private const string TooLong = "The leaf is longer than 65,535 bytes.";

    /// <summary>Reads a leaf. Any bytes are exactly one leaf or none: every accepted leaf encodes to the bytes it was read from.</summary>
    /// <param name="leaf">A view of <paramref name="bytes"/>; nothing is copied.</param>
    /// <param name="fault">One sentence that says why the bytes are not a leaf.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out Leaf leaf, [NotNullWhen(false)] out string? fault)
    {
        // All fields are read first and judged afterwards: beyond the end a cursor reads zeros and remembers it.
        var cursor = new Cursor(bytes);
        var magic = cursor.Take(4);
        var version = cursor.UInt8();
        var kind = cursor.UInt8();
        var number = cursor.UInt64();
        var unixMilliseconds = cursor.UInt64();
        var type = cursor.Take(cursor.UInt16());
        var body = cursor.Take(cursor.UInt32());
        var signatureCount = cursor.UInt8();
        var signatures = cursor.Rest;
        var signatureFault = ReadSignatures(ref cursor, signatureCount);

        fault = bytes.Length > MaxLength ? TooLong
            : !magic.SequenceEqual(Magic) ? "The leaf does not begin with ASCL."
            : version != Version ? $"The leaf is of version {version}; this program reads version 1."
            : kind != Act ? $"The leaf is of kind {kind}; the only kind is 1, an act."
            : cursor.IsOverrun ? "The leaf is truncated."
            : number > long.MaxValue ? "The leaf's number is out of range."
            : unixMilliseconds > MaxUnixMilliseconds ? "The leaf's instant is after the year 9999."
            : !type.SequenceEqual(PayloadType) ? "The leaf's payload type is not known."
            : body.Length > (number == 0 ? MaxFoundingBodyLength : MaxBodyLength) ? "The leaf's body is longer than its limit."
            : number == 0 != (signatureCount == 0) ? "The founding carries no key, and every act carries its actor's."
            : signatureFault ?? (cursor.Rest.IsEmpty ? null : "Bytes follow the leaf's end.");

        leaf = fault is null ? new Leaf(number, (long)unixMilliseconds, body, signatureCount, signatures) : default;
        return fault is null;
    }

    private static string? ReadSignatures(ref Cursor cursor, int count)
    {
        string? fault = null;
        for (; count > 0; count--)
        {
            cursor.Take(Digest.Length);
            var algorithm = (SignatureAlgorithm)cursor.UInt8();
            var value = cursor.Take(cursor.UInt16());
            fault ??= algorithm switch
            {
                SignatureAlgorithm.None => value.IsEmpty ? null : "A signature is given without its algorithm.",
                SignatureAlgorithm.EcdsaP256Sha256 => value.Length == EcdsaP256SignatureLength ? null : "An ECDSA P-256 signature is 64 bytes.",
                _ => "The leaf's signature algorithm is not known.",
            };
        }

        return fault;
    }
}
