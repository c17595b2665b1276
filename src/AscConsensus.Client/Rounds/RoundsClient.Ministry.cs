using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Office = AscConsensus.Engine.Office;

namespace AscConsensus.Client;

// What a ministry's acts bind, filled from a fresh reading. None of them is sent again when something moved meanwhile: a position is a
// member's word on what it has seen.
public sealed partial class RoundsClient
{
    /// <summary>Takes or changes this member's position on the text of the round. That text never changes: another text is another round.</summary>
    /// <param name="round">Its name.</param>
    /// <param name="stance">What the member says.</param>
    /// <param name="clauses">Ids of the clauses concerned; the whole if left out.</param>
    /// <param name="until">For a hold: the last day for which time is asked, in the community's zone.</param>
    /// <param name="kind">For an objection: why.</param>
    /// <param name="statement">Reasons, statement or reservation. A reservation needs one.</param>
    /// <param name="adReferendum">Whether the capital still has to confirm it.</param>
    /// <param name="wording">Wording proposed in place of the text's. It breaks a silence.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> TakeAsync(
        string round,
        Stance stance,
        IEnumerable<string>? clauses = null,
        LocalDate? until = null,
        ObjectionKind kind = ObjectionKind.Unspecified,
        CitedDocument? statement = null,
        bool adReferendum = false,
        CitedDocument? wording = null,
        CancellationToken ct = default)
    {
        var read = await GetAsync(round, ct).ConfigureAwait(false);
        var act = new TakePosition
        {
            Round = round,
            TextFingerprint = read.TextFingerprint,
            Stance = stance,
            Clauses = { clauses ?? [] },
            HoldUntilDate = until?.ToText() ?? "",
            ObjectionKind = kind,
            Statement = statement?.Citation,
            AdReferendum = adReferendum,
            ProposedWording = wording?.Citation,
        };
        return await TakePositionAsync(act, CitedDocument.DocumentsOf(statement, wording), ct).ConfigureAwait(false);
    }

    /// <summary>Takes, on the text of this round, the stance this member last took in an earlier round.</summary>
    /// <param name="round">The open round.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ReaffirmAsync(string round, CancellationToken ct = default)
    {
        var read = await GetAsync(round, ct).ConfigureAwait(false);
        var own = await OwnPositionAsync(read, ct).ConfigureAwait(false);

        // Without an earlier position the act names entry 0, the founding, and the coordinator says so in words.
        return await ReaffirmPositionAsync(new() { Round = round, TextFingerprint = read.TextFingerprint, EarlierEntry = own?.Earlier?.Entry ?? 0 }, null, ct).ConfigureAwait(false);
    }

    /// <summary>Takes this member's position back: it is awaited again. An objection raised by it stays.</summary>
    /// <param name="round">The open round.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> WithdrawAsync(string round, CancellationToken ct = default)
    {
        var read = await GetAsync(round, ct).ConfigureAwait(false);
        var own = await OwnPositionAsync(read, ct).ConfigureAwait(false);
        return await WithdrawPositionAsync(new() { Round = round, PositionEntry = own?.Entry ?? 0 }, null, ct).ConfigureAwait(false);
    }

    /// <summary>Confirms the position that this member took ad referendum.</summary>
    /// <param name="round">The round, open or awaiting confirmation.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> ConfirmAsync(string round, CancellationToken ct = default)
    {
        var read = await GetAsync(round, ct).ConfigureAwait(false);
        var own = await OwnPositionAsync(read, ct).ConfigureAwait(false);
        return await ConfirmPositionAsync(new() { Round = round, PositionEntry = own?.Entry ?? 0 }, null, ct).ConfigureAwait(false);
    }

    /// <summary>Confirms that this ministry has received notice of the round: without this proof its silence is never assent.</summary>
    /// <param name="round">The open round.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> AcknowledgeAsync(string round, CancellationToken ct = default)
    {
        var read = await GetAsync(round, ct).ConfigureAwait(false);
        return await AcknowledgeRoundAsync(new() { Round = round, TextFingerprint = read.TextFingerprint }, null, ct).ConfigureAwait(false);
    }

    /// <summary>Annexes a statement to a decision, within the rule's window.</summary>
    /// <param name="round">A closed round.</param>
    /// <param name="kind">What the statement is.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> LodgeAsync(string round, StatementKind kind, CitedDocument statement, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return LodgeStatementAsync(new() { Round = round, Kind = kind, Statement = statement.Citation }, [statement.Document], ct);
    }

    private async Task<V1.Position?> OwnPositionAsync(V1.Round round, CancellationToken ct)
    {
        var caller = await directory.GetCallerAsync(ct).ConfigureAwait(false);
        var member = Office.TryParse(caller.Office, out var office) ? office.Value.Of : "";
        return round.Positions.FirstOrDefault(position => position.Member == member);
    }
}
