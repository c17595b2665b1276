namespace AscConsensus.Engine;

// How organs stand above one another.
public sealed partial record Community
{
    /// <summary>
    /// The office that chairs an organ's business here. The Summit's is kept by the Chair of the organ right below it: Summit acts are entered
    /// by that Chair and attested by the Secretary-General.
    /// </summary>
    public Office ChairOf(string organ) => Office.ChairOf(
        organ == Organ.Summit && Organs.Values.Where(below => below is { IsConsulted: false, Superior: Organ.Summit }).MinBy(below => below.Name) is { } keeper
            ? keeper.Name
            : organ);

    /// <summary>Whether an organ is that organ, or is below it.</summary>
    public bool IsAtOrBelow(string organ, string above)
    {
        for (var at = FindOrgan(organ); at is not null; at = FindOrgan(at.Superior))
        {
            if (at.Name == above)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an organ is right below the Summit: its consensus on what the Summit must adopt endorses it.</summary>
    public bool IsRightBelowSummit(string organ) => FindOrgan(organ) is { Superior: Organ.Summit };
}
