using System.Collections.Concurrent;

namespace AscConsensus.Coordinator.Recording;

/// <summary>Facts of the record that never change, so that the same one is read from the journal once and not for every act that rests on it.</summary>
/// <param name="read">Reads a fact; null if there is none yet, which is not remembered.</param>
internal sealed class KnownFacts<T>(Func<ulong, T?> read)
    where T : struct
{
    private const int Most = 16_384;

    private readonly ConcurrentDictionary<ulong, T> known = [];

    public T? Of(ulong number)
    {
        if (known.TryGetValue(number, out var fact))
        {
            return fact;
        }

        if (read(number) is not { } found)
        {
            return null;
        }

        // What acts rest on moves on with the record: forgetting all is as good as choosing.
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[number] = found;
        return found;
    }
}
