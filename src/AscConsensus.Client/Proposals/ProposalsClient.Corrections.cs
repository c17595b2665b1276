using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Client;

// Mistakes of writing in what was adopted.
public sealed partial class ProposalsClient
{
    /// <summary>Proposes to mend a mistake of writing in the text in effect. It takes effect when the rule's time has passed and no member has objected.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="text">The corrected text, whole.</param>
    /// <param name="reasons">What is mended, and why it is a mistake of writing.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> CorrectAsync(string proposal, CanonicalText text, CitedDocument reasons, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);

        // Not sent again when another correction came meanwhile: it may mend the very same mistake, or change the words this one was written on.
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        var words = CitedDocument.Of(text);
        var act = new ProposeCorrection
        {
            Correction = $"{read.Proposal_}{ResourceName.Corrections}{read.Corrections.Count + 1}",
            Replaces = read.TextInEffect?.Fingerprint ?? read.TextOf(null),
            Text = Facts(text, words),
            Reasons = reasons.Citation,
        };
        return await ProposeCorrectionAsync(act, [words.Document, reasons.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Objects to a correction before its time has passed: it does not take effect.</summary>
    /// <param name="correction">Such as "proposals/idn-2026-3/corrections/1".</param>
    /// <param name="reasons">The reasons, if any.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> ObjectToCorrectionAsync(string correction, CitedDocument? reasons = null, CancellationToken ct = default) =>
        ObjectToCorrectionAsync(new() { Correction = correction, Reasons = reasons?.Citation }, reasons is null ? null : [reasons.Document], ct);
}
