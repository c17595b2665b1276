using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>An office that was asked gives its view. Bodies are consulted, never counted.</summary>
public sealed partial class GiveView : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Body;

    public IEnumerable<Citation> Cited => [View];

    public void Check(Fields fields)
    {
        fields.Consultation("consultation", Consultation);
        fields.Fingerprint("text_fingerprint", TextFingerprint);
        fields.Cited("view", View);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        Find(community) is not { } found ? Refuse(Reason.UnknownConsultation, $"There is no {Consultation}.")
        : found.Consultation.Asked.All(asked => asked.Office != by.Office) ? Refuse(Reason.NotAsked, $"{community.NameOf(by.Office)} was not asked in {Consultation}.")
        : found.Proposal.Phase != Phase.Consultation ? Refuse(Reason.WrongPhase, $"{found.Proposal.Called} is {PhaseWords.Of(found.Proposal.Phase)}: views are given while it is in consultation.")
        : Fingerprint.Of(TextFingerprint) == found.Consultation.Revision.Text ? Accept()
        : Refuse(Reason.StaleRevision, $"{Consultation} is on revision {found.Consultation.Revision.Number} ({found.Consultation.Revision.Text.Brief}), not {Fingerprint.Of(TextFingerprint).Brief}.");

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, consultation) = Find(community)!.Value;
        var asked = consultation.Asked.Single(asked => asked.Office == entry.By.Office);
        var answered = consultation with
        {
            Asked = consultation.Asked.Replace(asked, asked with { View = Fingerprint.Of(View.Fingerprint), ViewEntry = entry.Number }),
        };
        return community.With(proposal with { Consultations = proposal.Consultations.Replace(consultation, answered) });
    }

    private (Proposal Proposal, Consultation Consultation)? Find(Community community) =>
        ResourceName.TrySplit(Consultation, ResourceName.Consultations, out var name, out var number)
        && community.FindProposal(name) is { } proposal && number <= proposal.Consultations.Length
            ? (proposal, proposal.Consultations[(int)number - 1])
            : null;
}
