using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Proposals;

/// <summary>A proposal as readers see it.</summary>
internal static class ProposalView
{
    public static V1.Proposal Of(Reading reading, Engine.Proposal proposal) => new()
    {
        Proposal_ = proposal.Name,
        Symbol = proposal.Symbol ?? "",
        Organ = proposal.Organ,
        Subject = proposal.Subject,
        Phase = proposal.Phase,
        Sponsors = { proposal.Sponsors.OrderBy(reading.Community.TitleOf, StringComparer.Ordinal) },
        Submitter = proposal.Submitter,
        Revisions = { proposal.Revisions.Select(revision => Of(reading, revision)) },
        Rounds = (uint)proposal.Rounds.Length,
        Consultations = (uint)proposal.Consultations.Length,
        PhaseTime = proposal.PhaseSince.ToTimestamp(),
        Sentence = ProposalSentence.Of(reading.Community, proposal, reading.At),
        Activities = { proposal.Activities.Select(Of) },
        Objections = { proposal.Objections.OrderBy(objection => reading.Community.TitleOf(objection.Member), StringComparer.Ordinal).Select(objection => Of(reading, objection)) },
        NextSymbol = proposal.Phase == Phase.Submitted ? proposal.Symbol ?? AdmitProposal.NextSymbol(reading.Community, proposal.Organ, reading.At) : "",
    };

    private static V1.Revision Of(Reading reading, Engine.Revision revision) => new()
    {
        Revision_ = revision.Number,
        Text = new Text { Document = reading.Cite(revision.Text), Title = revision.Title, Clauses = { revision.Clauses } },
        Entry = revision.Entry,
        EntryTime = revision.At.ToTimestamp(),
        By = revision.By,
    };

    private static V1.Objection Of(Reading reading, Engine.Objection objection) => new()
    {
        Member = objection.Member,
        Hold = objection.IsHold,
        Clauses = { objection.Clauses },
        Reasons = objection.Reasons is { } reasons ? reading.Cite(reasons) : null,
        Entry = objection.Entry,
        HoldUntilDate = objection.HoldUntil?.ToText() ?? "",
    };

    private static V1.Activity Of(Engine.Activity activity) => new()
    {
        Activity_ = activity.Name ?? "",
        Title = activity.Title,
        Leads = { activity.Leads },
        Status = activity.Status,
    };
}
