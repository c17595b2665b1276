using System.Buffers.Binary;
using System.IO.Compression;
using AscConsensus.Bench.Communities;
using AscConsensus.Client;
using AscConsensus.Client.Tests.Record;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>A signed record of 301 entries with all its documents, made once, and copies of it in folders to be tampered with.</summary>
public sealed class SignedCopy : IDisposable
{
    private readonly Engine.Community community;
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("asc-verify-");

    public SignedCopy()
    {
        Bundle = Path.Combine(temporary.FullName, "record.bundle");
        community = SignedBundle.Write(Bundle, 300, withDocuments: true);
    }

    public string Bundle { get; }

    /// <summary>A copy in a folder of its own.</summary>
    public string Unpack()
    {
        var folder = Path.Combine(temporary.FullName, Path.GetRandomFileName());
        ZipFile.ExtractToDirectory(Bundle, folder);
        return folder;
    }

    /// <summary>A copy with changed leaves over which a cheating coordinator makes the tree and signs the checkpoint anew.</summary>
    public string MadeAnew(Action<byte[][]> change)
    {
        using var original = RecordBundle.Open(Bundle);
        var leaves = original.Leaves().Select(leaf => leaf.ToArray()).ToArray();
        change(leaves);
        return SignedLeaves.Write(Path.Combine(temporary.FullName, Path.GetRandomFileName()), leaves, SignedLeaves.Checkpoint(leaves), bundle => bundle.AddKeys(community));
    }

    /// <summary>Flips the lowest bit of one byte.</summary>
    public static void Flip(string file, int at)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>Where the leaf of an entry begins in the file of the first 256.</summary>
    public static int BeginningOf(int entry, string file)
    {
        var bytes = File.ReadAllBytes(file).AsSpan();
        var at = 2;
        for (var number = 0; number < entry; number++)
        {
            at += BinaryPrimitives.ReadUInt16BigEndian(bytes[(at - 2)..]) + 2;
        }

        return at;
    }

    public void Dispose() => temporary.Delete(recursive: true);
}
