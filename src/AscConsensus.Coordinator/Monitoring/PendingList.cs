using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using NodaTime;

namespace AscConsensus.Coordinator.Monitoring;

/// <summary>Everything that is pending at an instant, as the messages that all readers share.</summary>
internal sealed record PendingList(Published Published, Instant At, IReadOnlyList<WatchedItem> Items)
{
    public static PendingList Of(Published published, Instant at) =>
        new(published, at, [.. PendingItems.All(published.Community, at).Select(WatchedItem.Of)]);
}

/// <summary>One item in it.</summary>
/// <param name="Office">On whom it waits.</param>
/// <param name="Key">Its place in the order, and the same for no other.</param>
/// <param name="Name">The same for as long as it is the same thing that waits, whatever its dates.</param>
/// <param name="View">As readers see it.</param>
internal sealed record WatchedItem(Office Office, string Key, string Name, V1.PendingItem View)
{
    public static WatchedItem Of(Engine.PendingItem item) => new(item.Office, PendingItemView.KeyOf(item), $"{item.Resource} {item.Office} {item.Kind}", PendingItemView.Of(item));
}
