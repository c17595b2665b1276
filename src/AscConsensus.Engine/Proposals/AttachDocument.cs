using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A study, a map, a report beside the text: informative, never part of it.</summary>
public sealed partial class AttachDocument : IAct
{
    public OfficeKinds MayBeDoneBy =>
        OfficeKinds.Ministry | OfficeKinds.Chair | OfficeKinds.SecretaryGeneral | OfficeKinds.Body | OfficeKinds.Partner | OfficeKinds.Convenor;

    public IEnumerable<Citation> Cited => [Document];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Words("title", Title, 300);
        fields.Cited("document", Document);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : IfStranger(community, proposal, by)
            ?? (proposal.Attachments.Any(attachment => attachment.Document == Fingerprint.Of(Document.Fingerprint)) ? Refuse(Reason.AlreadyExists, $"That document is attached to {proposal.Called} already.") : Accept());

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        var attachment = new Attachment(Title, Fingerprint.Of(Document.Fingerprint), entry.By.Office, entry.Number, entry.At);
        return community.With(proposal with { Attachments = proposal.Attachments.Add(attachment) });
    }

    // Members, Chairs and the Secretary-General see every proposal; the others only where they have been brought in.
    private static Judgement? IfStranger(Community community, Proposal proposal, Actor by) => by.Office.Kind switch
    {
        OfficeKinds.Body or OfficeKinds.Partner when !proposal.Sponsors.Contains(by.Member) && !proposal.Consultations.Any(consultation => consultation.Of(by.Office) is not null) =>
            Refuse(Reason.NotAsked, $"{community.NameOf(by.Office)} was not asked about {proposal.Called}."),
        OfficeKinds.Convenor when community.Groups[by.Office.Of].Subject != proposal.Name =>
            Refuse(Reason.WrongOffice, $"{by.Office.Of} does not work on {proposal.Called}; {community.NameOf(by.Office)} may not attach to it."),
        _ => null,
    };
}
