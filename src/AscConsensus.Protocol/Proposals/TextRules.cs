using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Protocol;

/// <summary>
/// The engine never sees words: that a text's document says what the act says of it is looked at when the act is taken in, and again by whoever verifies the record
/// and has the document.
/// </summary>
public static class TextRules
{
    /// <summary>The text that an act brings; null if it brings none.</summary>
    public static Text? TextIn(IAct act) => act switch
    {
        SubmitProposal submitted => submitted.Text,
        ReviseText revised => revised.Text,
        ReviseGroupText revised => revised.Text,
        ProposeCorrection proposed => proposed.Text,
        _ => null,
    };

    /// <summary>Why the document is not the text that the act says; null if it is.</summary>
    /// <param name="text">What the act says of it.</param>
    /// <param name="content">The document's content.</param>
    /// <param name="words">The text, if it is one.</param>
    public static Refusal? IfOtherWords(Text text, ReadOnlySpan<byte> content, out CanonicalText? words)
    {
        var brief = Fingerprint.Of(text.Document.Fingerprint).Brief;
        return !CanonicalText.TryParse(content, out words) ? Refusal.Of(Reason.TextNotCanonical, $"The document {brief} is not a text in canonical form.")
            : !words.Agrees(text) ? Refusal.Of(Reason.TextNotCanonical, $"The text {brief} has another title or other clauses than the act says.")
            : null;
    }
}
