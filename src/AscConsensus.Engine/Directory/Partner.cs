using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A dialogue partner: it may be consulted, and is never counted.</summary>
/// <param name="Name">Such as "partners/JPN".</param>
/// <param name="Title">Its name, such as "Japan".</param>
/// <param name="Since">First day of the partnership, in the community's zone.</param>
public sealed record Partner(string Name, string Title, LocalDate Since)
{
    public bool IsPartnerOn(LocalDate day) => Since <= day;
}
