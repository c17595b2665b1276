using AscConsensus.V1;

namespace AscConsensus.Engine;

// Consents on a proposal: each is its owner's, and is used up by what it permits.
public sealed partial record Proposal
{
    public bool HasConsent(Office office, ConsentTo to) => Consents.Any(consent => consent.Office == office && consent.To == to);

    /// <summary>Sponsors that have not consented, such as "members/IDN".</summary>
    public IEnumerable<string> SponsorsWithout(ConsentTo to) =>
        Sponsors.Where(sponsor => !Consents.Any(consent => consent.Office.Of == sponsor && consent.To == to));

    /// <summary>Once what was consented to is done; whatever else was consented to is not.</summary>
    public Proposal WithoutConsents(ConsentTo to) => this with { Consents = Consents.RemoveAll(consent => consent.To == to) };

    public Proposal WithoutConsents(ConsentKind kind) => this with { Consents = Consents.RemoveAll(consent => consent.To.Kind == kind) };
}
