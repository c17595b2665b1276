namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Citations: mostly of new documents for the members, sometimes of old ones or for some offices only.</summary>
internal sealed class CitationSuggestions(Chance chance)
{
    // Few enough to look through, in an order that does not depend on a dictionary.
    private readonly List<Fingerprint> recent = [];

    public Citation Next(Community community)
    {
        if (recent.Count > 0 && chance.In100(15))
        {
            var old = chance.Of(recent);
            return community.Documents.TryGetValue(old, out var facts) && chance.In100(70) ? facts.Cite(old) : Citing(old);
        }

        var fresh = new Fingerprint(chance.Bytes(Fingerprint.Length));
        recent.Add(fresh);
        if (recent.Count > 20)
        {
            recent.RemoveAt(0);
        }

        return Citing(fresh);
    }

    private Citation Citing(Fingerprint document)
    {
        var citation = new Citation { Fingerprint = document.ToByteString(), Distribution = chance.Weighted([(Distribution.Members, 80), (Distribution.Public, 5), (Distribution.Offices, 15)]) };
        if (citation.Distribution == Distribution.Offices)
        {
            citation.Offices.Add(chance.Of(["offices/ministry-idn", "offices/body-alawmm", "offices/chair-amm", "offices/ministry-png"]));
        }

        return citation;
    }
}
