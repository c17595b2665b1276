using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Coordinator;

/// <summary>A request whose id, act and documents are there and in bounds. What the act says is the engine's to judge.</summary>
internal readonly record struct SoundRequest(Guid Id, IAct Act, IReadOnlyList<SentDocument> Documents)
{
    public static SoundRequest Of(string requestId, IAct? act, IReadOnlyList<Document> documents)
    {
        var isId = RequestId.TryParse(requestId, out var id);
        if (!isId || act is null)
        {
            var fields = new Fields();
            fields.Require(isId, "request_id", RequestId.Remedy);
            fields.Require(act is not null, "body", "Send the act.");
            throw Invalid.Fields(fields);
        }

        return new SoundRequest(id, act, documents.Count == 0 ? [] : Read(documents, act));
    }

    private static SentDocument[] Read(IReadOnlyList<Document> documents, IAct act)
    {
        // What is missing in the act is said of the act: only of a sound one it is known what it cites.
        var fields = new Fields();
        act.Check(fields);
        for (var i = 0; i < documents.Count; i++)
        {
            fields.Require(documents[i].Salt.Length == DocumentFingerprint.SaltLength, $"documents[{i}].salt", $"Give {DocumentFingerprint.SaltLength} random bytes.");
            if (documents[i].Content.Length > DocumentFingerprint.MaxSentLength)
            {
                throw Refusal.Of(Reason.TooLarge, $"Document {i} has {documents[i].Content.Length} bytes; with an act comes at most {DocumentFingerprint.MaxSentLength}, and what is longer before it (UploadDocument).").ToException();
            }
        }

        if (!fields.AreSound)
        {
            throw Invalid.Fields(fields);
        }

        // Here, on the caller's own time: what no act cites would keep the recorder from everybody's acts.
        var cited = act.Cited.Select(citation => citation.Fingerprint).Distinct().Count();
        return documents.Count <= cited ? [.. documents.Select(SentDocument.Of)]
            : throw Refusal.Of(Reason.DocumentNotCited, $"{documents.Count} documents came with the act, but it cites {cited}: send those that it cites, each once.").ToException();
    }
}
