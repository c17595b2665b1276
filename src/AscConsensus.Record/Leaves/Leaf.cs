namespace AscConsensus.Record;

/// <summary>An entry as bytes, read in place: what is hashed, stored, sent and verified (docs/record.md).</summary>
public readonly ref partial struct Leaf
{
    /// <summary>An entry of a tile is prefixed with a 16-bit length (C2SP tlog-tiles), so no leaf is longer.</summary>
    public const int MaxLength = 65_535;

    /// <summary>Longest Statement of an act.</summary>
    public const int MaxBodyLength = 8 * 1024;

    /// <summary>Longest Statement of the founding, which names every member, organ and office at once.</summary>
    public const int MaxFoundingBodyLength = 48 * 1024;

    /// <summary>The last millisecond of the year 9999, beyond which calendars have no date.</summary>
    public const long MaxUnixMilliseconds = 253_402_300_799_999;

    private const byte Version = 1;
    private const byte Act = 1;
    private const int EcdsaP256SignatureLength = 64;

    private readonly ReadOnlySpan<byte> signatures;

    private Leaf(ulong number, long unixMilliseconds, ReadOnlySpan<byte> body, int signatureCount, ReadOnlySpan<byte> signatures)
    {
        Number = number;
        UnixMilliseconds = unixMilliseconds;
        Body = body;
        SignatureCount = signatureCount;
        this.signatures = signatures;
    }

    /// <summary>DSSE payload type of the body. A change to what a Statement means takes another type.</summary>
    public static ReadOnlySpan<byte> PayloadType => "application/vnd.ascconsensus.statement.v1+protobuf"u8;

    /// <summary>The entry's number in the record, from 0, the founding.</summary>
    public ulong Number { get; }

    /// <summary>When the coordinator accepted the act, UTC.</summary>
    public long UnixMilliseconds { get; }

    /// <summary>The Statement, byte for byte as it was serialised once: by its signer, or by the coordinator if it is not signed.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>None for the founding, at least one for an act.</summary>
    public int SignatureCount { get; }

    /// <summary>Id of the key that acted; null for the founding.</summary>
    public Digest? ActorKey => SignatureCount == 0 ? null : new Digest(signatures[..Digest.Length]);

    private static ReadOnlySpan<byte> Magic => "ASCL"u8;

    /// <summary>The signatures, the actor's first. They are copied: ask for them to verify or to write them again.</summary>
    public LeafSignature[] ReadSignatures()
    {
        var cursor = new Cursor(signatures);
        var read = new LeafSignature[SignatureCount];
        foreach (ref var signature in read.AsSpan())
        {
            signature = new(new Digest(cursor.Take(Digest.Length)), (SignatureAlgorithm)cursor.UInt8(), cursor.Take(cursor.UInt16()).ToArray());
        }

        return read;
    }
}
