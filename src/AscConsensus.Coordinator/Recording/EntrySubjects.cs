using System.Runtime.InteropServices;

namespace AscConsensus.Coordinator.Recording;

/// <summary>
/// Which entries are about a proposal, a group, a package or a meeting's decision: eight bytes of memory an entry. On disk an index of this would have every
/// position touch a page of its own (a third of an act's whole cost, when measured); here it is made again with the state.
/// </summary>
internal sealed class EntrySubjects
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<ulong>> numbers;
    private readonly Dictionary<string, List<ulong>>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public EntrySubjects()
    {
        numbers = new(StringComparer.Ordinal);
        bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds an entry. Only the recorder does, in the order of the record.</summary>
    /// <param name="subject">What its act is about; empty if nothing that has a history.</param>
    /// <param name="number">Its number.</param>
    public void Add(ReadOnlySpan<char> subject, ulong number)
    {
        if (subject.Length == 0)
        {
            return;
        }

        lock (gate)
        {
            ref var entries = ref CollectionsMarshal.GetValueRefOrAddDefault(bySpan, subject, out _);
            (entries ??= []).Add(number);
        }
    }

    /// <summary>Numbers of entries about any of these, and of those named, from a number on and before another.</summary>
    public IReadOnlyList<ulong> Of(IEnumerable<string> subjects, IEnumerable<ulong> others, ulong from, ulong end, int most)
    {
        List<ulong> found = [];
        foreach (var subject in subjects)
        {
            // The recorder waits for this lock: what is done under it does not grow with the history.
            lock (gate)
            {
                found.AddRange(numbers.TryGetValue(subject, out var entries) ? Part(CollectionsMarshal.AsSpan(entries), from, end, most) : []);
            }
        }

        found.AddRange(others.Where(number => number >= from && number < end));
        found.Sort();
        return found.Count <= most ? found : found[..most];
    }

    // Numbers ascend.
    private static ReadOnlySpan<ulong> Part(ReadOnlySpan<ulong> entries, ulong from, ulong end, int most)
    {
        var (first, last) = (Place(entries, from), Place(entries, end));
        return entries[first..Math.Max(first, Math.Min(last, first + most))];
    }

    private static int Place(ReadOnlySpan<ulong> entries, ulong number)
    {
        var at = entries.BinarySearch(number);
        return at < 0 ? ~at : at;
    }
}
