using AscConsensus.Journal;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Directory;

/// <summary>Entry 0 as it was written. The Plan's order is there and not in the state, which does not need it.</summary>
internal sealed class FoundingAct(JournalDatabase journal)
{
    private readonly Lazy<FoundCommunity> read = new(() => Read(journal));

    public FoundCommunity Value => read.Value;

    private static FoundCommunity Read(JournalDatabase journal) => Leaf.TryDecode(journal.ReadEntries(0, 1)[0].Leaf, out var leaf, out var fault)
        ? Statement.Parser.ParseFrom(leaf.Body).FoundCommunity
        : throw new InvalidOperationException(fault);
}
