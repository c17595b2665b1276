using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A holiday in a capital that falls into a round and was published after it had opened.</summary>
/// <param name="Calendar">The capital's calendar, such as "calendars/IDN".</param>
/// <param name="Date">The day.</param>
/// <param name="Since">When it was published.</param>
public readonly record struct LateHoliday(string Calendar, LocalDate Date, Instant Since);
