using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Documents;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>The engine never sees words; that a text's document says what the act says of it is looked at here.</summary>
internal sealed class TextDocuments(Recorder recorder, StoredDocuments documents, IClock clock)
{
    public void Check(SoundRequest request, Caller caller)
    {
        var text = TextRules.TextIn(request.Act);

        // Whatever is missing here is a field that the engine names.
        if (text?.Document is not { Fingerprint.Length: Fingerprint.Length } citation)
        {
            return;
        }

        var words = Read(Fingerprint.Of(citation.Fingerprint), text, request, caller);
        if (request.Act is ReviseGroupText act && SponsorsText(act) is var (group, sponsors) && MandateRules.IfOutside(group, sponsors, words) is { } refused)
        {
            throw refused.ToException();
        }

        // Where the act cites the present text itself it may be sent again, and the recorder knows; if not, the engine refuses it.
        if (Replaced(request.Act) is var (proposal, present) && present != Fingerprint.Of(citation.Fingerprint) && Held(present, caller) is { } held && words.ToBytes().AsSpan().SequenceEqual(held))
        {
            throw Refusal.Of(Reason.AlreadyExists, ProposalSentence.Unchanged(proposal)).ToException();
        }
    }

    private CanonicalText Read(Fingerprint fingerprint, Text text, SoundRequest request, Caller caller)
    {
        var content = request.Documents.FirstOrDefault(document => document.Fingerprint == fingerprint)?.Content ?? Held(fingerprint, caller);
        if (content is null)
        {
            throw Refusal.Of(Reason.DocumentMissing, $"The text {fingerprint.Brief} was not sent with the act and is not in the record for this office.").ToException();
        }

        return TextRules.IfOtherWords(text, content, out var words) is { } refused ? throw refused.ToException() : words!;
    }

    // What a group departs from; where it is not the present text the engine refuses the act.
    private (Engine.Group Group, CanonicalText Sponsors)? SponsorsText(ReviseGroupText act) =>
        MandateRules.DepartureOf(recorder.Published.Community, act) is var (group, text) && CanonicalText.TryParse(InRecord(text).Whole(), out var sponsors)
            ? (group, sponsors)
            : null;

    // After a recovery from a copy without it there may be none.
    private FoundDocument InRecord(Fingerprint text) =>
        documents.Find(text) ?? throw Refusal.Of(Reason.DocumentMissing, $"The words of the text {text.Brief} are not in this copy of the record: the operator brings them back from a member's.").ToException();

    // What new words would take the place of. The same words under another salt are another document to the engine.
    private (Engine.Proposal Proposal, Fingerprint Present)? Replaced(IAct act)
    {
        var published = recorder.Published;
        return act switch
        {
            ReviseText revised when published.Community.FindProposal(revised.Proposal) is { } proposal => (proposal, proposal.Text.Text),
            ProposeCorrection proposed when ResourceName.TrySplit(proposed.Correction, ResourceName.Corrections, out var name, out _) && published.Community.FindProposal(name) is { } proposal =>
                (proposal, proposal.TextInEffect(published.InstantOf(clock)).Text),
            _ => null,
        };
    }

    // An earlier text may be taken up again without sending it again, and one may have been uploaded before the act.
    private byte[]? Held(Fingerprint fingerprint, Caller caller)
    {
        var published = recorder.Published;
        var office = published.Community.Credentials[caller.Key].Office;
        var found = !published.Community.Documents.TryGetValue(fingerprint, out var facts)
            ? documents.FindWaiting(office, fingerprint, UploadedDocument.OldestKept(published.InstantOf(clock)))
            : facts.MayBeReadBy(office) ? documents.Find(fingerprint) : null;
        return found is { Length: > DocumentFingerprint.MaxSentLength }
            ? throw Refusal.Of(Reason.TooLarge, $"The text has {found.Length} bytes; a text has at most {DocumentFingerprint.MaxSentLength}.").ToException()
            : found?.Whole();
    }
}
