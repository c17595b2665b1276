using AscConsensus.Coordinator.Objections;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Proposals;

/// <summary>A proposal as readers see it.</summary>
internal static class ProposalView
{
    public static V1.Proposal Of(Reading reading, Engine.Proposal proposal) =>
        reading.By.Office.Kind == OfficeKinds.Partner ? OfWhatWasAsked(reading, proposal) : OfAll(reading, proposal);

    /// <summary>A dialogue partner sees the texts on which it was asked, and nothing of what members and other offices say on them.</summary>
    private static V1.Proposal OfWhatWasAsked(Reading reading, Engine.Proposal proposal)
    {
        var asked = reading.ConsultationsOf(proposal).Select(consultation => consultation.Revision.Number).ToHashSet();
        return new()
        {
            Proposal_ = proposal.Name,
            Symbol = proposal.Symbol ?? "",
            Organ = proposal.Organ,
            Subject = proposal.Subject,
            Phase = proposal.Phase,
            PhaseTime = proposal.PhaseSince.ToTimestamp(),
            Revisions = { proposal.Revisions.Where(revision => asked.Contains(revision.Number)).Select(revision => Of(reading, revision)) },
            Consultations = (uint)reading.ConsultationsOf(proposal).Length,
            Attachments = { proposal.Attachments.Where(attachment => attachment.By == reading.By.Office).Select(attachment => AttachmentView.Of(reading, attachment)) },
        };
    }

    private static V1.Proposal OfAll(Reading reading, Engine.Proposal proposal) => new()
    {
        Proposal_ = proposal.Name,
        Symbol = proposal.Symbol ?? "",
        Organ = proposal.Organ,
        Subject = proposal.Subject,
        Phase = proposal.Phase,
        Sponsors = { reading.Alphabetical(proposal.Sponsors) },
        Submitter = proposal.Submitter,
        CoSponsors = { reading.Alphabetical(proposal.CoSponsors) },
        Revisions = { proposal.Revisions.Select(revision => Of(reading, revision)) },
        Rounds = (uint)proposal.Rounds.Length,
        Consultations = (uint)proposal.Consultations.Length,
        PhaseTime = proposal.PhaseSince.ToTimestamp(),
        Sentence = ProposalSentence.Of(reading.Community, proposal, reading.At),
        Activities = { proposal.Activities.Select(Of) },
        Objections = { reading.Alphabetical(ObjectionLedger.IsShown(reading, proposal) ? proposal.Objections : [], objection => objection.Member).Select(objection => ObjectionView.Of(reading, proposal, objection)) },
        NextSymbol = proposal.Phase == Phase.Submitted ? proposal.Symbol ?? AdmitProposal.NextSymbol(reading.Community, proposal.Organ, reading.At) : "",
        DerivedFrom = { proposal.DerivedFrom },
        Consents = { proposal.Consents.OrderBy(consent => consent.To.Kind).ThenBy(consent => reading.Community.NameOf(consent.Office), StringComparer.Ordinal).Select(ConsentView.Of) },
        Requests = { proposal.Requests.Select(request => RequestView.Of(reading, request)) },
        Corrections = { CorrectionView.Of(reading, proposal) },
        Attachments = { proposal.Attachments.Select(attachment => AttachmentView.Of(reading, attachment)) },
        Package = proposal.Package ?? "",
        ReturnDate = proposal.ReturnDate?.ToText() ?? "",
        SummitReferences = { proposal.SummitReferences.Select(reference => SummitReferenceView.Of(reading, reference)) },
        RequiredRule = proposal.RequiredRule?.Name ?? "",
        Reminders = { proposal.Reminders.Select(reminder => ReminderView.Of(reading, reminder)) },
        Group = proposal.Group ?? "",
        TextInEffect = proposal.Phase == Phase.Adopted ? reading.Cite(proposal.TextInEffect(reading.At).Text) : null,
        PossibleRequests = { RequestView.PossibleFor(reading, proposal) },
    };

    private static V1.Revision Of(Reading reading, Engine.Revision revision) => new()
    {
        Revision_ = revision.Number,
        Text = TextView.Of(reading, revision),
        Entry = revision.Entry,
        EntryTime = revision.At.ToTimestamp(),
        By = revision.By,
    };

    private static V1.Activity Of(Engine.Activity activity) => new()
    {
        Activity_ = activity.Name ?? "",
        Title = activity.Title,
        Leads = { activity.Leads },
        Status = activity.Status,
    };
}
