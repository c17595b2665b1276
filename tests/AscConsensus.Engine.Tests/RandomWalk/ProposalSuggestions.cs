using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Acts on a proposal, its text and its consultations.</summary>
internal sealed class ProposalSuggestions(Chance chance)
{
    private readonly CitationSuggestions citations = new(chance);
    private int number;

    public (IAct Act, Office By)? Of(string name, Community community, Proposal proposal, Instant now)
    {
        var chair = community.ChairOf(proposal.Organ);
        return name switch
        {
            "SubmitProposal" => (Again(proposal), Sponsor(community, proposal)),
            "SponsorProposal" => (new SponsorProposal { Proposal = proposal.Name, TextFingerprint = Text(proposal) }, chance.OfAny(MayJoin(proposal)) is { } named && chance.In100(90) ? community.OfficeOf(named) : Anyone(community)),
            "AdmitProposal" => (new AdmitProposal { Proposal = proposal.Name, Symbol = proposal.Symbol ?? AdmitProposal.NextSymbol(community, proposal.Organ, now) }, chair),
            "ReturnProposal" => (new ReturnProposal { Proposal = proposal.Name, Reasons = citations.Next(community) }, chair),
            "WithdrawProposal" => (new WithdrawProposal { Proposal = proposal.Name }, Sponsor(community, proposal)),
            "ReviseText" => (Revising(proposal), Sponsor(community, proposal)),
            "OpenConsultation" => (Asking(community, proposal, now), chair),
            "GiveView" => Viewing(community, proposal),
            _ => null,
        };
    }

    /// <summary>Who may join the sponsors: named when it was put forward, or by a consent.</summary>
    public static IEnumerable<string> MayJoin(Proposal proposal) =>
        proposal.CoSponsors.Concat(proposal.Consents.Select(consent => consent.To.Sponsor).Where(sponsor => sponsor.Length > 0)).Except(proposal.Sponsors);

    public SubmitProposal New(Community community, Office by, Instant now) => new()
    {
        Proposal = $"proposals/{by.Of[^3..].ToLowerInvariant()}-{community.DateAt(now).Year}-{++number}",
        Organ = chance.In100(8) ? WithoutAChair(community) : chance.Weighted([(Amm, 70), (Summit, 20), (Som, 10)]),
        Subject = chance.In100(95) ? "II.A.4" : "IX",
        Text = NewText(),
        Activities = { new PlannedActivity { Title = "Seminar", Leads = { chance.Of(community.Members).Name } } },
        CoSponsors = { community.Members.Where(member => member.Name != by.Of && chance.In100(8)).Select(member => member.Name) },
        DerivedFrom = { chance.In100(20) ? community.Proposals.TakeLast(1).Select(proposal => proposal.Name) : [] },
    };

    private SubmitProposal Again(Proposal proposal) => new() { Proposal = proposal.Name, Organ = proposal.Organ, Subject = "II.A.4", Text = NewText() };

    private ReviseText Revising(Proposal proposal) =>
        new() { Proposal = proposal.Name, Revision = proposal.Text.Number + 1, Replaces = Text(proposal), Text = NewText() };

    private OpenConsultation Asking(Community community, Proposal proposal, Instant now) => new()
    {
        Consultation = $"{proposal.Name}/consultations/{proposal.Consultations.Length + 1}",
        TextFingerprint = Text(proposal),
        Members = { community.Members.Where(_ => chance.In100(40)).Select(member => member.Name) },
        Organs = { chance.In100(80) ? Alawmm : Admm },
        Partners = { chance.In100(15) ? [chance.Of(DirectorySuggestions.Partners)] : Array.Empty<string>() },
        DueTime = Instant.FromUnixTimeSeconds((now + Duration.FromHours(chance.Below(200))).ToUnixTimeSeconds()).ToTimestamp(),
        Question = chance.In100(30) ? citations.Next(community) : null,
    };

    private (IAct, Office) Viewing(Community community, Proposal proposal)
    {
        var consultation = chance.OfAny(proposal.Consultations);
        var act = new GiveView
        {
            Consultation = consultation?.Name ?? $"{proposal.Name}/consultations/1",
            TextFingerprint = consultation?.Revision.Text.ToByteString() ?? Text(proposal),
            View = citations.Next(community),
        };
        return (act, consultation is not null && chance.In100(80) ? chance.Of(consultation.Asked).Office : Anyone(community));
    }

    private V1.Text NewText() => new()
    {
        Document = new Citation { Fingerprint = ByteString.CopyFrom(chance.Bytes(32)), Distribution = chance.In100(80) ? Distribution.Members : Distribution.Public },
        Title = "A measure",
        Clauses = { chance.Of<string[]>([["1", "2", "3"], ["1", "2"], ["1", "2a"]]) },
    };

    // Newly established, and no term is entered.
    private string WithoutAChair(Community community) =>
        chance.OfAny(community.Organs.Values.Where(organ => !organ.IsConsulted && organ.Name is not (Amm or Summit or Som)).Select(organ => organ.Name).Order(StringComparer.Ordinal)) ?? Som;

    private Office Sponsor(Community community, Proposal proposal) => community.OfficeOf(chance.Of(proposal.Sponsors));

    private Office Anyone(Community community) => Office.MinistryOf(chance.Of(community.Members).Name);

    private static ByteString Text(Proposal proposal) => proposal.Text.Text.ToByteString();
}
