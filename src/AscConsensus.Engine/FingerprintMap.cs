using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AscConsensus.Engine;

/// <summary>What is known by fingerprint. Immutable.</summary>
/// <remarks>
/// A record cites hundreds of thousands of documents, and every one is a change to all: fingerprints are hashes, so their own bits are the path to each, four at
/// a time, and a change copies four or five short arrays where the balanced tree of an ImmutableDictionary makes some twenty new nodes (a tenth of
/// a start-up, when measured). Fingerprints made to lie close together cost at most a path of 64.
/// </remarks>
public sealed class FingerprintMap<T> : IReadOnlyDictionary<Fingerprint, T>
    where T : class
{
    public static readonly FingerprintMap<T> Empty = new(new Node(0, []), 0);

    private readonly Node root;

    private FingerprintMap(Node root, int count) => (this.root, Count) = (root, count);

    public int Count { get; }

    public IEnumerable<Fingerprint> Keys => root.Leaves.Select(leaf => leaf.Key);

    public IEnumerable<T> Values => root.Leaves.Select(leaf => leaf.Value);

    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T this[Fingerprint key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"Nothing is known of {key}.");

    public bool ContainsKey(Fingerprint key) => TryGetValue(key, out _);

    public bool TryGetValue(Fingerprint key, [MaybeNullWhen(false)] out T value)
    {
        object? at = root;
        for (var depth = 0; at is Node node; depth++)
        {
            at = node.Under(key.Nibble(depth));
        }

        value = at is Leaf leaf && leaf.Key == key ? leaf.Value : null;
        return value is not null;
    }

    /// <summary>With another, or with another value of one that is here.</summary>
    public FingerprintMap<T> With(Fingerprint key, T value)
    {
        var known = TryGetValue(key, out var present);
        return ReferenceEquals(present, value) ? this : new(root.With(new Leaf(key, value), 0), known ? Count : Count + 1);
    }

    /// <summary>In the order of the bits that lead to each, whatever the order in which they came.</summary>
    public IEnumerator<KeyValuePair<Fingerprint, T>> GetEnumerator() =>
        root.Leaves.Select(leaf => KeyValuePair.Create(leaf.Key, leaf.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed record Leaf(Fingerprint Key, T Value);

    // A bit is set for each of the 16 next nibbles that lead somewhere: to a leaf that is alone there, or to a node.
    private sealed class Node(ushort present, object[] under)
    {
        public IEnumerable<Leaf> Leaves => under.SelectMany(it => it is Node node ? node.Leaves : [(Leaf)it]);

        public object? Under(int nibble) => (present & (1 << nibble)) == 0 ? null : under[Place(nibble)];

        public Node With(Leaf leaf, int depth)
        {
            var nibble = leaf.Key.Nibble(depth);
            object[] changed;
            if (Under(nibble) is not { } there)
            {
                changed = new object[under.Length + 1];
                under.AsSpan(0, Place(nibble)).CopyTo(changed);
                under.AsSpan(Place(nibble)).CopyTo(changed.AsSpan(Place(nibble) + 1));
                changed[Place(nibble)] = leaf;
            }
            else
            {
                changed = [.. under];
                changed[Place(nibble)] = there is Node node ? node.With(leaf, depth + 1)
                    : there is Leaf other && other.Key != leaf.Key ? Alone(other, depth + 1).With(leaf, depth + 1)
                    : leaf;
            }

            return new((ushort)(present | (1 << nibble)), changed);
        }

        private static Node Alone(Leaf leaf, int depth) => new((ushort)(1 << leaf.Key.Nibble(depth)), [leaf]);

        private int Place(int nibble) => BitOperations.PopCount((uint)present & ((1u << nibble) - 1));
    }
}
