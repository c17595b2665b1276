using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Rule = AscConsensus.V1.Rule;

namespace AscConsensus.Client;

// What goes up to the Summit, and what comes back.
public sealed partial class ProposalsClient
{
    /// <summary>Refers a proposal on which consensus could not be reached to the Summit (Charter, Article 20(2)).</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ReferAsync(string proposal, CitedDocument dossier, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        return await ReferToSummitAsync(new() { Proposal = read.Proposal_, Dossier = dossier.Citation }, [dossier.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Enters what the Summit decided. It takes effect when the Secretary-General attests it.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="answer">What the Summit decided.</param>
    /// <param name="decided">Day of the Summit, in the community's zone.</param>
    /// <param name="document">The Summit's document.</param>
    /// <param name="rule">Under which rule it is decided from now on: for METHOD only.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> AnswerAsync(string proposal, SummitAnswer answer, LocalDate decided, CitedDocument document, Rule? rule = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        var act = new EnterSummitAnswer { Proposal = read.Proposal_, Answer = answer, Document = document.Citation, DecidedDate = decided.ToText(), Rule = rule };
        return await EnterSummitAnswerAsync(act, [document.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Attests that the latest answer entered is the Summit's.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> AttestAsync(string proposal, CancellationToken ct = default)
    {
        // Never sent again when the answer was entered anew meanwhile: it is attested as it was read. Without one the act names entry 0, and the coordinator says so.
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        var answer = read.SummitReferences.LastOrDefault(reference => reference.HasAnswerEntry);
        return await AttestSummitAnswerAsync(new() { Proposal = read.Proposal_, AnswerEntry = answer?.AnswerEntry ?? 0 }, null, ct).ConfigureAwait(false);
    }
}
