using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A country that belongs to the community from a day on.</summary>
/// <param name="Name">Such as "members/VNM".</param>
/// <param name="Title">Its ASEAN name, such as "Viet Nam".</param>
/// <param name="Joined">First day of membership, in the community's zone.</param>
/// <param name="EnteredAt">When the record learnt of it: it counts nowhere before, so that what has frozen stays frozen.</param>
public sealed record Member(string Name, string Title, LocalDate Joined, Instant EnteredAt)
{
    public bool IsMemberOn(LocalDate day) => Joined <= day;
}
