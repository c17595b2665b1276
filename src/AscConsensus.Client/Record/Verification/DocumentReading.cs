using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>The documents of a copy: which entry cited each first, whether a text is what its act says of it, and whether the words are those that were cited.</summary>
internal sealed class DocumentReading(RecordBundle copy, Findings findings)
{
    private readonly Dictionary<Digest, ulong> citedBy = [];

    public int Verified { get; private set; }

    /// <summary>Looks at what an act that is accepted cites.</summary>
    /// <param name="before">The state before it.</param>
    public void Read(IAct act, ulong entry, Engine.Community before)
    {
        foreach (var citation in act.Cited)
        {
            if (new Digest(citation.Fingerprint.Span) is var cited && copy.HasDocument(cited))
            {
                citedBy.TryAdd(cited, entry);
            }
        }

        if (TextRules.TextIn(act) is { } text && ContentOf(Fingerprint.Of(text.Document.Fingerprint)) is { } content && FaultOf(act, text, content, before) is { } fault)
        {
            findings.At(entry, fault);
        }
    }

    /// <summary>Verifies all documents of the copy against the fingerprints by which acts cite them.</summary>
    public void VerifyAll(Action<int> progress, CancellationToken ct)
    {
        foreach (var fingerprint in copy.Documents.OrderBy(it => it.ToString(), StringComparer.Ordinal))
        {
            ct.ThrowIfCancellationRequested();
            if (citedBy.TryGetValue(fingerprint, out var entry))
            {
                VerifyCited(fingerprint, entry, progress);
            }
            else if (!copy.IsOfAnySize)
            {
                findings.Add(null, $"No act that was decided again cites the document {fingerprint.ToFingerprint().Brief}: it does not belong here.");
            }
            else if (FaultOf(fingerprint) is { } fault)
            {
                // In a mirror the words are there before the entry that cites them.
                findings.Add(null, fault);
            }
        }
    }

    private void VerifyCited(Digest fingerprint, ulong entry, Action<int> progress)
    {
        if (FaultOf(fingerprint) is { } fault)
        {
            findings.At(entry, $"it cites the document {fingerprint.ToFingerprint().Brief}: {fault}");
        }
        else
        {
            progress(++Verified);
        }
    }

    private string? FaultOf(Digest fingerprint)
    {
        try
        {
            return copy.FindDocument(fingerprint) is null ? "it is not there." : null;
        }
        catch (InvalidBundleException fault)
        {
            return fault.Message;
        }
    }

    private string? FaultOf(IAct act, Text text, byte[] content, Engine.Community before) =>
        TextRules.IfOtherWords(text, content, out var words) is { } other ? other.Sentence
        : act is ReviseGroupText revision
            && MandateRules.DepartureOf(before, revision) is var (group, departed)
            && ContentOf(departed) is { } sponsors
            && CanonicalText.TryParse(sponsors, out var theirs)
                ? MandateRules.IfOutside(group, theirs, words!)?.Sentence
                : null;

    // Words that are altered are reported once, where all documents are verified.
    private byte[]? ContentOf(Fingerprint fingerprint)
    {
        try
        {
            // Asked of the files, not of the list: a mirror's documents come while it is read.
            return copy.FindDocument(fingerprint.ToDigest())?.Content;
        }
        catch (InvalidBundleException)
        {
            return null;
        }
    }
}
