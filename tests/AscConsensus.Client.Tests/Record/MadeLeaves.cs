using System.Globalization;
using System.Text;
using AscConsensus.Record;

namespace AscConsensus.Client.Tests.Record;

/// <summary>Bytes that stand for leaves where nothing reads them.</summary>
internal static class MadeLeaves
{
    public static IEnumerable<ReadOnlyMemory<byte>> Of(int first, int count) => Enumerable.Range(first, count).Select(One);

    public static ReadOnlyMemory<byte> One(int number) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"leaf {number} {new string('x', number % 37)}"));

    public static Digest RootOf(int size)
    {
        var tree = new GrowingTree();
        var completed = new Digest[GrowingTree.MaxHeight];
        foreach (var leaf in Of(0, size))
        {
            tree.Append(LeafHash.Of(leaf.Span), completed);
        }

        return tree.Root;
    }
}
