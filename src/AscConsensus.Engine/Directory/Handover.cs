using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What the outgoing holder of a chair hands over: everything that is open, and until when.</summary>
/// <param name="Organ">Whose chair it is.</param>
/// <param name="Outgoing">The term in force, or else the last one; null if there never was one.</param>
/// <param name="Incoming">The term after it; null while none is entered.</param>
/// <param name="Items">The open matters, earliest due first and those without a date last, then by name.</param>
/// <param name="Signatures">Under the file of this handover, the outgoing holder's first.</param>
/// <param name="Predecessor">The term before the outgoing one; null for the first.</param>
/// <param name="PredecessorSignatures">Under the file of the handover before: its incoming holder, the outgoing one of this, signs in its own term.</param>
public sealed record Handover(
    string Organ,
    Term? Outgoing,
    Term? Incoming,
    IReadOnlyList<HandoverItem> Items,
    IReadOnlyList<HandoverSignature> Signatures,
    Term? Predecessor,
    IReadOnlyList<HandoverSignature> PredecessorSignatures)
{
    public static Handover Of(Community community, string organ, Instant at)
    {
        var day = community.DateAt(at);
        var terms = community.Terms.Where(term => term.Organ == organ).OrderBy(term => term.From).ToList();
        var outgoing = terms.LastOrDefault(term => term.From <= day);
        var incoming = terms.FirstOrDefault(term => term.From > (outgoing?.Until ?? day));
        var predecessor = outgoing is null ? null : terms.LastOrDefault(term => term.Until < outgoing.From);
        IReadOnlyList<HandoverItem> items =
        [
            .. community.Proposals.Live.SelectMany(proposal => HandoverItems.Of(community, proposal, organ, at))
                .Concat(HandoverItems.OfGroups(community, organ))
                .OrderBy(item => item.Due ?? Instant.MaxValue).ThenBy(item => item.Resource, StringComparer.Ordinal),
        ];
        return new Handover(organ, outgoing, incoming, items, SignaturesOf(community, outgoing, incoming), predecessor, SignaturesOf(community, predecessor, outgoing));
    }

    // The outgoing holder signs in its own term, the incoming one after it.
    private static IReadOnlyList<HandoverSignature> SignaturesOf(Community community, Term? from, Term? to) =>
        from is null || to is null
            ? []
            : [.. community.Handovers.Where(signature => signature.Organ == to.Organ && signature.Successor == to.Member
                && community.DateAt(signature.At) is var day && day >= from.From && day <= to.Until)];
}

/// <summary>One open matter.</summary>
/// <param name="Proposal">The proposal; null for a group on an activity or on an item of the Plan.</param>
/// <param name="Title">Of the proposal, or else of the group.</param>
/// <param name="Resource">The round, consultation, request or group; otherwise the proposal's own name.</param>
/// <param name="Sentence">How it stands.</param>
/// <param name="Due">Until when, if there is a date.</param>
public sealed record HandoverItem(Proposal? Proposal, string Title, string Resource, string Sentence, Instant? Due);
