using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>The tree as it follows from the leaves, with all its nodes: 64 bytes an entry, so that the root at any earlier size is at hand.</summary>
internal sealed class TreeNodes
{
    private const int KeptRoots = 4096;

    private readonly GrowingTree tree = new();
    private readonly List<Digest>[] levels = [.. Enumerable.Range(0, GrowingTree.MaxHeight).Select(_ => new List<Digest>())];
    private readonly Digest[] completed = new Digest[GrowingTree.MaxHeight];
    private readonly Dictionary<ulong, Digest> roots = [];

    public ulong Size => tree.Size;

    public Digest Root => tree.Root;

    public void Append(Digest leafHash)
    {
        var count = tree.Append(leafHash, completed);
        for (var level = 0; level < count; level++)
        {
            levels[level].Add(completed[level]);
        }
    }

    public Digest LeafHashOf(ulong entry) => levels[0][(int)entry];

    public Digest Node(TreeNode node) => levels[node.Level][(int)node.Index];

    /// <param name="size">At most <see cref="Size"/>.</param>
    public Digest RootAt(ulong size)
    {
        // Many statements are anchored at the same size.
        if (!roots.TryGetValue(size, out var root))
        {
            if (roots.Count == KeptRoots)
            {
                roots.Clear();
            }

            roots[size] = root = TreeRoot.At(size, Node);
        }

        return root;
    }
}
