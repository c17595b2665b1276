using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Client;

// What members and sponsors agree to beforehand, and what they ask of the Chair.
public sealed partial class ProposalsClient
{
    /// <summary>Consents to something on one proposal that its kind alone names: silence, shelving, return or recall.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="kind">To what.</param>
    /// <param name="meetingDecision">Of a Chair: the meeting's decision by which the organ consents to what it sponsors.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> ConsentAsync(string proposal, ConsentKind kind, string meetingDecision = "", CancellationToken ct = default) =>
        ConsentAsync(proposal, new GiveConsent { Kind = kind, MeetingDecision = meetingDecision }, ct);

    /// <summary>Consents to a round in which positions are due sooner than the rule asks for.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="due">When positions are due.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> ConsentToUrgencyAsync(string proposal, Instant due, CancellationToken ct = default) =>
        ConsentAsync(proposal, new GiveConsent { Kind = ConsentKind.Urgency, DueTime = due.ToTimestamp() }, ct);

    /// <summary>Consents that another joins the sponsors.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="sponsor">Who joins, such as "members/MMR".</param>
    /// <param name="meetingDecision">Of a Chair: the meeting's decision by which the organ consents to what it sponsors.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> ConsentToJoiningAsync(string proposal, string sponsor, string meetingDecision = "", CancellationToken ct = default) =>
        ConsentAsync(proposal, new GiveConsent { Kind = ConsentKind.Joining, Sponsor = sponsor, MeetingDecision = meetingDecision }, ct);

    /// <summary>Consents to a package, to be tied or untied, of this proposal and those others.</summary>
    /// <param name="proposal">Its name.</param>
    /// <param name="others">The names of the others in the package.</param>
    /// <param name="meetingDecision">Of a Chair: the meeting's decision by which the organ consents to what it sponsors.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> ConsentToPackageAsync(string proposal, IEnumerable<string> others, string meetingDecision = "", CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(others);
        return GiveConsentAsync(new() { Proposal = proposal, Kind = ConsentKind.Package, PackageProposals = { others.Prepend(proposal) }, MeetingDecision = meetingDecision }, null, ct);
    }

    /// <summary>Consents, until further notice, to the use of silence on everything before an organ.</summary>
    /// <param name="organ">Such as "organs/AMM".</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> ConsentToSilenceAsync(string organ, CancellationToken ct = default) => GiveConsentAsync(new() { Organ = organ, Kind = ConsentKind.Silence }, null, ct);

    /// <summary>Takes back all consent of one kind on one proposal on which nothing was done yet.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="kind">To what.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> WithdrawConsentAsync(string proposal, ConsentKind kind, CancellationToken ct = default)
    {
        var read = await GetAsync(proposal, ct).ConfigureAwait(false);
        return await WithdrawConsentAsync(new() { Proposal = read.Proposal_, Kind = kind }, null, ct).ConfigureAwait(false);
    }

    /// <summary>Takes the standing consent to silence back.</summary>
    /// <param name="organ">Such as "organs/AMM".</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> WithdrawConsentToSilenceAsync(string organ, CancellationToken ct = default) =>
        WithdrawConsentAsync(new() { Organ = organ, Kind = ConsentKind.Silence }, null, ct);

    /// <summary>Asks the Chair for what any member may ask.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="kind">For what.</param>
    /// <param name="reasons">The reasons, if any.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> RequestAsync(string proposal, RequestKind kind, CitedDocument? reasons = null, CancellationToken ct = default) =>
        // Safe to repeat: another member's request took the number, and this one's is the next.
        Again.When(Reason.MovedMeanwhile, async () =>
        {
            var read = await GetAsync(proposal, ct).ConfigureAwait(false);
            var act = new MakeRequest { Request = $"{read.Proposal_}{ResourceName.Requests}{read.Requests.Count + 1}", Kind = kind, Reasons = reasons?.Citation };
            return await MakeRequestAsync(act, reasons is null ? null : [reasons.Document], ct).ConfigureAwait(false);
        });

    /// <summary>Answers a member's request. What is granted is an act of its own.</summary>
    /// <param name="request">Such as "proposals/idn-2026-3/requests/1".</param>
    /// <param name="granted">Whether it is granted.</param>
    /// <param name="reasons">The reasons; needed if it is not granted.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> AnswerRequestAsync(string request, bool granted, CitedDocument? reasons = null, CancellationToken ct = default) =>
        AnswerRequestAsync(new() { Request = request, Granted = granted, Reasons = reasons?.Citation }, reasons is null ? null : [reasons.Document], ct);

    private async Task<Receipt> ConsentAsync(string proposal, GiveConsent act, CancellationToken ct)
    {
        act.Proposal = (await GetAsync(proposal, ct).ConfigureAwait(false)).Proposal_;
        return await GiveConsentAsync(act, null, ct).ConfigureAwait(false);
    }
}
