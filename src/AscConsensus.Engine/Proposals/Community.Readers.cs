namespace AscConsensus.Engine;

// Who reads a text that is new on a proposal.
public sealed partial record Community
{
    /// <summary>A ministerial body that sponsors a proposal may read its texts, as members may anyhow.</summary>
    public Community WithReadBySponsors(Proposal proposal, Fingerprint text) => this with
    {
        Documents = Documents.With(text, Documents[text].AlsoFor(proposal.Sponsors.Where(sponsor => FindOrgan(sponsor) is { IsConsulted: true }).Select(Office.BodyOf))),
    };
}
