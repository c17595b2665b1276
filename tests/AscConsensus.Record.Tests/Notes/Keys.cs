namespace AscConsensus.Record.Tests;

/// <summary>The keys of docs/record.md: seeds of ascending bytes.</summary>
internal static class Keys
{
    public const string Origin = "asc.example/amm/1";

    public static NoteSigner Log { get; } = new(Origin, NoteAlgorithm.Ed25519, Seed(0x00));

    public static NoteSigner Idn { get; } = new("asc.example/witness/idn", NoteAlgorithm.Cosignature, Seed(0x20));

    public static NoteSigner Phl { get; } = new("asc.example/witness/phl", NoteAlgorithm.Cosignature, Seed(0x40));

    public static NoteSigner Vnm { get; } = new("asc.example/witness/vnm", NoteAlgorithm.Cosignature, Seed(0x60));

    public static byte[] Seed(int first) => [.. Enumerable.Range(first, NoteSigner.SeedLength).Select(it => (byte)it)];
}
