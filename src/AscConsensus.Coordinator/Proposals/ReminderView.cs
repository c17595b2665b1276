using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Proposals;

/// <summary>A reminder as readers see it.</summary>
internal static class ReminderView
{
    public static V1.Reminder Of(Reading reading, Engine.Reminder reminder) => new()
    {
        Resource = reminder.Resource,
        Offices = { reminder.Offices.OrderBy(office => reading.Community.NameOf(office), StringComparer.Ordinal).Select(office => office.ToString()) },
        Message = reading.CiteIfAny(reminder.Message),
        Entry = reminder.Entry,
        EntryTime = reminder.At.ToTimestamp(),
    };
}
