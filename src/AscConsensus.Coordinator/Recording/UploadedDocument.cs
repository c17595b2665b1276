using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using NodaTime;

namespace AscConsensus.Coordinator.Recording;

/// <summary>A document that came before the act that cites it, and which that act takes into the record.</summary>
internal sealed record UploadedDocument(Fingerprint Fingerprint, Guid Upload)
{
    /// <summary>So long a document waits for an act that cites it.</summary>
    public static readonly Duration KeptFor = Duration.FromHours(24);

    /// <summary>Uploads begun before this are as if they had never come. Unix milliseconds.</summary>
    public static long OldestKept(Instant at) => (at - KeptFor).ToUnixTimeMilliseconds();

    /// <summary>The uploads of the act's own office that the act cites, and that neither came with it nor are in the record.</summary>
    /// <param name="act">Its fields have been checked.</param>
    public static List<UploadedDocument> CitedBy(WaitingAct act, Engine.Community community, Batch transaction, Instant at)
    {
        var found = new List<UploadedDocument>();
        foreach (var fingerprint in act.Act.Cited.Select(citation => Fingerprint.Of(citation.Fingerprint)).Distinct())
        {
            if (!community.Documents.ContainsKey(fingerprint)
                && act.Documents.All(document => document.Fingerprint != fingerprint)
                && transaction.Uploads.Find(act.Request.Office.ToString(), fingerprint.ToDigest(), OldestKept(at)) is { } upload)
            {
                found.Add(new UploadedDocument(fingerprint, upload));
            }
        }

        return found;
    }
}
