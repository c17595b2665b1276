using AscConsensus.Engine;

namespace AscConsensus.Client;

/// <summary>Counts what each office has done.</summary>
internal sealed class OfficeCounts
{
    private readonly Dictionary<Office, (ulong Acts, ulong Signed)> counts = [];

    public IReadOnlyList<OfficeActs> All =>
        [.. counts.Select(it => new OfficeActs(it.Key.ToString(), it.Value.Acts, it.Value.Signed)).OrderBy(office => office.Office, StringComparer.Ordinal)];

    public void Add(Office office, bool isSigned)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, office, out _);
        count = (count.Acts + 1, count.Signed + (isSigned ? 1UL : 0));
    }
}
