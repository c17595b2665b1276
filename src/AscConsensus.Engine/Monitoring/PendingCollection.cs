using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Collects the items of one reading. What is the same for many of them is asked of the calendar once.</summary>
internal sealed class PendingCollection(Community community, Instant at)
{
    // Most dates differ, and then nothing else is looked up.
    private static readonly Comparer<PendingItem> ByKey = Comparer<PendingItem>.Create((one, other) =>
        (one.Due ?? Instant.MaxValue).CompareTo(other.Due ?? Instant.MaxValue) is not 0 and var due ? due : one.Key.CompareTo(other.Key));

    // Those of the proposal or group at hand.
    private readonly List<PendingItem> items = [];

    // Items of one proposal or group with one date stay together, so only these are sorted. Small arrays: large ones would have the collector
    // look at the whole community at every reading.
    private readonly List<PendingItem[]> runs = [];

    private (Instant At, LocalDate Day) lastDay;

    public Community Community { get; } = community;

    public Instant At { get; } = at;

    public LocalDate Today { get; } = community.DateAt(at);

    /// <summary>All in the order of their keys.</summary>
    public IReadOnlyList<PendingItem> InOrder()
    {
        runs.Sort((one, other) => ByKey.Compare(one[0], other[0]));
        var ordered = new List<PendingItem>(runs.Sum(run => run.Length));
        foreach (var run in runs)
        {
            ordered.AddRange(run);
        }

        return ordered;
    }

    /// <summary>Says that what was added last is all there is of one proposal, or of one group.</summary>
    public void EndOfOne()
    {
        items.Sort(ByKey);
        for (var start = 0; start < items.Count;)
        {
            var end = start;
            while (end < items.Count && items[end].Due == items[start].Due)
            {
                end++;
            }

            runs.Add([.. CollectionsMarshal.AsSpan(items)[start..end]]);
            start = end;
        }

        items.Clear();
    }

    /// <summary>Now, or overdue once the date has passed.</summary>
    public Waiting Until(Instant? due) => At >= due ? Waiting.Overdue : Waiting.Now;

    /// <summary>Something about the proposal itself, without a date.</summary>
    public void Add(Proposal proposal, Office office, PendingKind kind, Waiting waiting, Instant since) =>
        Add(proposal, proposal.Name, office, kind, waiting, since, null);

    public void Add(Proposal proposal, string resource, Office office, PendingKind kind, Waiting waiting, Instant since, Instant? due) =>
        Add(proposal, resource, proposal.Text.Title, proposal.Reminders, office, kind, waiting, since, due);

    public void Add(Proposal? proposal, string resource, string title, ImmutableArray<Reminder> reminders, Office office, PendingKind kind, Waiting waiting, Instant since, Instant? due) =>
        items.Add(new PendingItem
        {
            Proposal = proposal,
            Resource = resource,
            Title = title,
            Office = office,
            OfficeName = Community.NameOf(office),
            Kind = kind,
            Waiting = waiting,
            Since = since,
            Due = due,
            AgeDays = Age(proposal, office, since),
            RemindedAt = LastOf(reminders, resource, office, since),
        });

    /// <summary>When a day begins.</summary>
    public Instant StartOf(LocalDate day) => day.AtStartOfDayInZone(Community.Zone).ToInstant();

    private int Age(Proposal? proposal, Office office, Instant since)
    {
        if (lastDay.At != since)
        {
            lastDay = (since, Community.DateAt(since));
        }

        var days = Today == lastDay.Day ? 0 : Period.DaysBetween(lastDay.Day, Today);
        return days == 0 || proposal is not { Objections.Length: > 0 } ? days
            : days - HoldDays.Between(Community, proposal, lastDay.Day, Today, office.Kind == OfficeKinds.Ministry ? office.Of : null);
    }

    private static Instant? LastOf(ImmutableArray<Reminder> reminders, string resource, Office office, Instant since)
    {
        for (var i = reminders.Length - 1; i >= 0; i--)
        {
            if (reminders[i].At >= since && reminders[i].Resource == resource && reminders[i].Offices.Contains(office))
            {
                return reminders[i].At;
            }
        }

        return null;
    }
}
