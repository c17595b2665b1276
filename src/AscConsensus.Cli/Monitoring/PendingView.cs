using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>What is pending, in the three lists of a desk: what is due from us, what we have asked time for, what waits on others.</summary>
internal static class PendingView
{
    public static void Show(Screen screen, Names names, string own, IReadOnlyCollection<PendingItem> items)
    {
        if (items.Count == 0)
        {
            screen.Line("Nothing is pending.");
        }

        var isFirst = true;
        foreach (var list in items.GroupBy(item => ListOf(own, item)).OrderBy(list => list.Key))
        {
            if (!isFirst)
            {
                screen.Line();
            }

            isFirst = false;
            screen.Line($"{Heading(list.Key)} ({list.Count()})");
            Table(screen, names, list);
        }
    }

    public static void Table(Screen screen, Names names, IEnumerable<PendingItem> items) => screen.Table(
        ["Awaited", "What", "How", "Proposal", "Days", $"Due ({names.Seat})", "Reminded"],
        items.Select(item => (IReadOnlyList<string>)
        [
            names.Office(item.Office),
            PendingWords.Of(item.Kind),
            PendingWords.Of(item.Waiting),
            PendingWords.Subject(item),
            $"{item.AgeDays}",
            names.Short(item.DueTime),
            item.ReminderDay(names),
        ]));

    private static string ReminderDay(this PendingItem item, Names names) => item.RemindedTime is { } reminded ? names.Day(reminded) : "";

    private static int ListOf(string own, PendingItem item) => item.Office != own ? 2 : item.Waiting == Waiting.OnHold ? 1 : 0;

    private static string Heading(int list) => list switch
    {
        0 => "Due from us",
        1 => "We hold",
        _ => "Waiting on others",
    };
}
