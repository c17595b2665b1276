using System.Globalization;
using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Monitoring;

/// <summary>A pending item as readers see it.</summary>
internal static class PendingItemView
{
    public static V1.PendingItem Of(Engine.PendingItem item) => new()
    {
        Proposal = item.Proposal?.Name ?? "",
        Symbol = item.Proposal?.Symbol ?? "",
        Title = item.Title,
        Resource = item.Resource == item.Proposal?.Name ? "" : item.Resource,
        Office = item.Office.ToString(),
        Kind = item.Kind,
        SinceTime = item.Since.ToTimestamp(),
        DueTime = item.Due?.ToTimestamp(),
        Waiting = item.Waiting,
        AgeDays = (uint)item.AgeDays,
        RemindedTime = item.RemindedAt?.ToTimestamp(),
    };

    /// <summary>The engine's key in letters that sort as it does: a line break comes before everything that names are made of.</summary>
    public static string KeyOf(Engine.PendingItem item) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Page.KeyOf(item.Key.Due)}\n{item.Key.Proposal}\n{item.Key.Resource}\n{(int)item.Key.OfficeKind:d3}\n{item.Key.OfficeName}\n{(int)item.Key.Kind:d3}");
}
