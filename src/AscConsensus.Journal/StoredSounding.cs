namespace AscConsensus.Journal;

/// <summary>A Chair's question to one member, seen by the two alone. It lies beside the record, which all read.</summary>
/// <param name="Sounding">Names it.</param>
/// <param name="Chair">The office that asks, such as "offices/chair-amm".</param>
/// <param name="Holder">The member that held the chair: its successor does not read it.</param>
/// <param name="Request">The asking request's id.</param>
/// <param name="Proposal">What it is about.</param>
/// <param name="Member">Who is asked.</param>
/// <param name="Words">The question.</param>
/// <param name="Instant">When, UTC milliseconds.</param>
public sealed record StoredSounding(Guid Sounding, string Chair, string Holder, Guid Request, string Proposal, string Member, string Words, long Instant)
{
    /// <summary>With so many characters of questions and answers a page of soundings is full, and in UTF-8 far below what one message holds.</summary>
    internal const int CharactersOfPage = 512 * 1024;

    /// <summary>Its place in the order in which soundings were made, given when it is stored.</summary>
    public long Number { get; init; }

    /// <summary>The answering request's id; null until it is answered, as are the answer and its instant.</summary>
    public Guid? AnswerRequest { get; init; }

    public string? Answer { get; init; }

    public long? AnswerInstant { get; init; }
}
