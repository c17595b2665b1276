using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A body: one that decides here, or a ministerial body that is consulted.</summary>
/// <param name="Name">Such as "organs/AMM".</param>
/// <param name="Title">Its full name.</param>
/// <param name="Established">First day of existence, in the community's zone.</param>
/// <param name="IsConsulted">Whether it is consulted rather than deciding.</param>
/// <param name="Superior">The organ above it; empty if there is none.</param>
public sealed record Organ(string Name, string Title, LocalDate Established, bool IsConsulted, string Superior)
{
    /// <summary>The supreme organ: its acts are entered by the Chair below it and attested by the Secretary-General.</summary>
    public const string Summit = "organs/SUMMIT";

    /// <summary>As in symbols, such as "AMM" or "SUMMIT".</summary>
    public string Code => Name["organs/".Length..];

    /// <summary>What people say: its code, and of the Summit the word.</summary>
    public string Abbreviation => Name == Summit ? "Summit" : Code;

    public bool ExistsOn(LocalDate day) => Established <= day;
}
