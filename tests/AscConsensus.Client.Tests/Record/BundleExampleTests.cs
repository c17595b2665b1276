using System.IO.Compression;
using System.Text;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.Repository.Tests;

namespace AscConsensus.Client.Tests.Record;

/// <summary>The names of the bundle that docs/record.md gives as an example are those that such a bundle has.</summary>
public sealed class BundleExampleTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    [Fact]
    public void The_printed_bundle_has_the_names_that_are_printed()
    {
        var page = File.ReadAllText(Root.PathOf("docs/record.md"));
        using var zip = ZipFile.OpenRead(Write(Block(page, "```\nascconsensus text v1")));
        Assert.Equal(Block(page, "```\ncheckpoint\n").TrimEnd().Split('\n'), zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => temporary.Dispose();

    private static string Block(string page, string beginning)
    {
        var block = page[(page.IndexOf(beginning, StringComparison.Ordinal) + 4)..];
        return block[..block.IndexOf("```", StringComparison.Ordinal)];
    }

    // 300 entries; the page's canonical text under its salt; the page's key, whose seed is the same bytes.
    private string Write(string text)
    {
        byte[] counting = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];
        using var key = new NoteSigner("asc.example/amm/1", NoteAlgorithm.Ed25519, counting);
        using var writer = BundleWriter.Create(temporary.In("example.bundle"));
        writer.AddCheckpoint("note");
        foreach (var leaf in MadeLeaves.Of(0, 300))
        {
            writer.AddLeaf(leaf);
        }

        writer.EndLeaves();
        writer.AddKey(KeyEnrolment.InfoOfWitness(key.Verifier.PublicKeyBytes));
        writer.AddDocument(counting, Encoding.UTF8.GetBytes(text));
        writer.Complete();
        return temporary.In("example.bundle");
    }
}
