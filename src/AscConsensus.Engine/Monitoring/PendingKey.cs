using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>
/// Where a pending item stands among all: by due date, those without one last; then by proposal, resource, office (its kind, then its name) and kind.
/// No two items have the same key, so a page goes on behind the last one's even when others have come or gone.
/// </summary>
public readonly record struct PendingKey(Instant? Due, string Proposal, string Resource, OfficeKinds OfficeKind, string OfficeName, PendingKind Kind) : IComparable<PendingKey>
{
    public int CompareTo(PendingKey other)
    {
        var due = (Due ?? Instant.MaxValue).CompareTo(other.Due ?? Instant.MaxValue);
        var proposal = due != 0 ? due : string.CompareOrdinal(Proposal, other.Proposal);
        var resource = proposal != 0 ? proposal : string.CompareOrdinal(Resource, other.Resource);
        var office = resource != 0 ? resource : OfficeKind.CompareTo(other.OfficeKind);
        var name = office != 0 ? office : string.CompareOrdinal(OfficeName, other.OfficeName);
        return name != 0 ? name : Kind.CompareTo(other.Kind);
    }

    public static bool operator <(PendingKey left, PendingKey right) => left.CompareTo(right) < 0;

    public static bool operator <=(PendingKey left, PendingKey right) => left.CompareTo(right) <= 0;

    public static bool operator >(PendingKey left, PendingKey right) => left.CompareTo(right) > 0;

    public static bool operator >=(PendingKey left, PendingKey right) => left.CompareTo(right) >= 0;
}
