using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Objection = AscConsensus.V1.Objection;

namespace AscConsensus.Client;

/// <summary>Objections, requests for time and notes received by other means: they live on the proposal, before, in and between rounds.</summary>
public sealed partial class ObjectionsClient
{
    private readonly Connection connection;
    private readonly ProposalsClient proposals;
    private readonly ObjectionService.ObjectionServiceClient service;

    internal ObjectionsClient(Connection connection, ProposalsClient proposals) =>
        (this.connection, this.proposals, service) = (connection, proposals, new(connection.Invoker));

    /// <summary>Lists objections, requests for time and notes, the latest first.</summary>
    /// <param name="proposal">Only on this proposal; all if empty.</param>
    /// <param name="member">Only of this member, such as "members/VNM"; all if empty.</param>
    /// <param name="kind">Only of this kind; all if unspecified.</param>
    /// <param name="endedToo">Also what has ended.</param>
    /// <param name="ct">Ends the wait.</param>
    public IAsyncEnumerable<Objection> ListAsync(
        string proposal = "", string member = "", ObjectionKind kind = ObjectionKind.Unspecified, bool endedToo = false, CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(
                service.ListObjectionsAsync,
                new ListObjectionsRequest { AtLeast = connection.Seen, Proposal = proposal, Member = member, Kind = kind, EndedToo = endedToo, PageToken = token },
                read => read.RecordSize,
                ct),
            read => read.Objections,
            read => read.NextPageToken);

    /// <summary>
    /// Raises an objection, or asks for time, on the present text. Not sent again when the text was revised meanwhile: a member objects to words it has seen.
    /// </summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="clauses">Ids of the clauses concerned; the whole if left out.</param>
    /// <param name="until">For a request for time: its last day, in the community's zone.</param>
    /// <param name="kind">For an objection: why.</param>
    /// <param name="reasons">The reasons; they may follow.</param>
    /// <param name="wording">Wording proposed in place of the text's.</param>
    /// <param name="revision">The revision that was read; left out, it is the present one.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> RaiseAsync(
        string proposal,
        IEnumerable<string>? clauses = null,
        LocalDate? until = null,
        ObjectionKind kind = ObjectionKind.Unspecified,
        CitedDocument? reasons = null,
        CitedDocument? wording = null,
        uint? revision = null,
        CancellationToken ct = default)
    {
        var read = await proposals.GetAsync(proposal, ct).ConfigureAwait(false);
        var act = new RaiseObjection
        {
            Proposal = read.Proposal_,
            TextFingerprint = read.TextOf(revision),
            Clauses = { clauses ?? [] },
            HoldUntilDate = until?.ToText() ?? "",
            Kind = kind,
            Reasons = reasons?.Citation,
            ProposedWording = wording?.Citation,
        };
        return await RaiseObjectionAsync(act, CitedDocument.DocumentsOf(reasons, wording), ct).ConfigureAwait(false);
    }

    /// <summary>Says how an objection has been met. It stands all the same until its owner withdraws it.</summary>
    /// <param name="proposal">The proposal's name.</param>
    /// <param name="entry">The entry that raised it.</param>
    /// <param name="response">What was done or proposed.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> AddressAsync(string proposal, ulong entry, CitedDocument response, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        return AddressObjectionAsync(new() { Proposal = proposal, ObjectionEntry = entry, Response = response.Citation }, [response.Document], ct);
    }

    /// <summary>Says that this member's objection stands although it was addressed.</summary>
    /// <param name="proposal">The proposal's name.</param>
    /// <param name="entry">The entry that raised it.</param>
    /// <param name="reasons">Why, if said.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> MaintainAsync(string proposal, ulong entry, CitedDocument? reasons = null, CancellationToken ct = default) =>
        MaintainObjectionAsync(new() { Proposal = proposal, ObjectionEntry = entry, Reasons = reasons?.Citation }, CitedDocument.DocumentsOf(reasons), ct);

    /// <summary>Ends this member's objection or request for time.</summary>
    /// <param name="proposal">The proposal's name.</param>
    /// <param name="entry">The entry that raised it.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> WithdrawAsync(string proposal, ulong entry, CancellationToken ct = default) =>
        WithdrawObjectionAsync(new() { Proposal = proposal, ObjectionEntry = entry }, null, ct);

    /// <summary>Records an objection or a request for time that a ministry could send only by other means. Assent is never recorded so.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="member">Whose note it is, such as "members/MMR".</param>
    /// <param name="note">The note as received.</param>
    /// <param name="clauses">Ids of the clauses concerned; the whole if left out.</param>
    /// <param name="until">For a request for time: its last day, in the community's zone.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> RecordNoteAsync(
        string proposal, string member, CitedDocument note, IEnumerable<string>? clauses = null, LocalDate? until = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(note);
        var read = await proposals.GetAsync(proposal, ct).ConfigureAwait(false);
        var act = new RecordNote { Proposal = read.Proposal_, Member = member, Clauses = { clauses ?? [] }, HoldUntilDate = until?.ToText() ?? "", Note = note.Citation };
        return await RecordNoteAsync(act, [note.Document], ct).ConfigureAwait(false);
    }

    /// <summary>Confirms or disowns a note recorded in this member's name.</summary>
    /// <param name="proposal">The proposal's name.</param>
    /// <param name="entry">The entry that recorded it.</param>
    /// <param name="answer">What the ministry says of it.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> AnswerNoteAsync(string proposal, ulong entry, NoteAnswer answer, CancellationToken ct = default) =>
        AnswerNoteAsync(new() { Proposal = proposal, NoteEntry = entry, Answer = answer }, null, ct);
}
