using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Who chairs an organ, from the first day until the last. Data with overrides, never a computed rotation.</summary>
public sealed record Term(string Organ, string Member, LocalDate From, LocalDate Until)
{
    public bool IsInForce(string organ, string member, LocalDate day) =>
        Organ == organ && Member == member && From <= day && day <= Until;

    public bool Overlaps(string organ, LocalDate from, LocalDate until) => Organ == organ && From <= until && from <= Until;
}
