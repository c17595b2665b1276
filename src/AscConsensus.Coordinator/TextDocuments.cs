using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.V1;

namespace AscConsensus.Coordinator;

/// <summary>The engine never sees words; that a text's document says what the act says of it is looked at here.</summary>
internal sealed class TextDocuments(Recorder recorder, JournalDatabase journal)
{
    public void Check(SoundRequest request, Caller caller)
    {
        var text = request.Act switch
        {
            SubmitProposal submitted => submitted.Text,
            ReviseText revised => revised.Text,
            _ => null,
        };

        // Whatever is missing here is a field that the engine names.
        if (text?.Document is not { Fingerprint.Length: Fingerprint.Length } citation)
        {
            return;
        }

        var fingerprint = Fingerprint.Of(citation.Fingerprint);
        var content = request.Documents.FirstOrDefault(document => document.Fingerprint == fingerprint)?.Content ?? InRecord(fingerprint, caller);
        if (content is null)
        {
            throw Refusal.Of(Reason.DocumentMissing, $"The text {fingerprint.Brief} was not sent with the act and is not in the record for this office.").ToException();
        }

        if (!CanonicalText.TryParse(content, out var canonical) || !canonical.Agrees(text))
        {
            throw Refusal.Of(
                Reason.TextNotCanonical,
                canonical is null ? $"The document {fingerprint.Brief} is not a text in canonical form." : $"The text {fingerprint.Brief} has another title or other clauses than the act says.").ToException();
        }
    }

    // An earlier text may be taken up again without sending it again.
    private byte[]? InRecord(Fingerprint fingerprint, Caller caller)
    {
        var community = recorder.Published.Community;
        return community.Documents.TryGetValue(fingerprint, out var facts) && facts.MayBeReadBy(community.Credentials[caller.Key].Office)
            ? journal.ReadDocument(fingerprint.ToDigest())?.Content
            : null;
    }
}
