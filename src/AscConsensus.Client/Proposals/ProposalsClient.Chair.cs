using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Client;

// What the Chair does with a proposal, on what it has read.
public sealed partial class ProposalsClient
{
    /// <summary>Admits a submitted proposal under the next symbol of the organ's year.</summary>
    /// <param name="proposal">Its name.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> AdmitAsync(string proposal, CancellationToken ct = default) =>
        // Safe to repeat: if another proposal took the number meanwhile, this one's is the next; the Chair admits the proposal, not the number.
        Again.When(Reason.SymbolNotNext, async () =>
        {
            var read = await GetAsync(proposal, ct).ConfigureAwait(false);

            // Where it cannot be admitted there is no next symbol; then the coordinator says why.
            return await AdmitProposalAsync(new() { Proposal = read.Proposal_, Symbol = read.NextSymbol.Length > 0 ? read.NextSymbol : read.Proposal_ }, null, ct).ConfigureAwait(false);
        });

    /// <summary>Sends a proposal back to its sponsors: submitted, in consultation, or in an open round, which it discontinues.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="meetingDecision">The meeting's decision to return it, such as "decisions/2026-1"; left out if all its sponsors have consented. The Chair does not return alone.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ReturnAsync(string proposal, CitedDocument reasons, string meetingDecision = "", CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        var act = new ReturnProposal { Proposal = read.Proposal_, Reasons = reasons.Citation, MeetingDecision = meetingDecision };
        return await ReturnProposalAsync(act, [reasons.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Sets a proposal aside without prejudice; an open round is discontinued.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="meetingDecision">The meeting's decision to shelve it; left out if all its sponsors have consented. The Chair does not shelve alone.</param>
    /// <param name="returns">The day on which it comes back, in the community's zone, if one is set.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ShelveAsync(string proposal, CitedDocument reasons, string meetingDecision = "", LocalDate? returns = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        var act = new ShelveProposal { Proposal = read.Proposal_, Reasons = reasons.Citation, MeetingDecision = meetingDecision, ReturnDate = returns?.ToText() ?? "" };
        return await ShelveProposalAsync(act, [reasons.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Takes a shelved proposal back to consultation.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ReviveAsync(string proposal, CancellationToken ct = default)
    {
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        return await ReviveProposalAsync(new() { Proposal = read.Proposal_ }, null, ct).ConfigureAwait(false);
    }
}
