using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Keeps a proposal's objections: who raises, meets and ends them. Nothing leaves the ledger.</summary>
internal static class Ledger
{
    /// <summary>
    /// What a member's position does to its objections and requests for time: it ends them all if it joins. One that objects takes the place of
    /// the objection that the member's position in the same round had raised, or the earlier one that it reaffirms, and so does one that asks for time of a request
    /// for time; whatever else was raised stands as well: only its withdrawal or joining ends an objection.
    /// </summary>
    public static Proposal WithObjectionOf(this Proposal proposal, Position position, ulong? reaffirmed = null) =>
        position.Joins ? proposal.Ended(position.Member, position.At, ObjectionState.Joined, _ => true)
        : position.Stance == Stance.NotParticipating ? proposal
        : proposal.WithoutWhatItSaysAnew(position, reaffirmed).With(new Objection
        {
            Member = position.Member,
            Clauses = position.Clauses,
            HoldUntil = position.HoldUntil,
            Kind = position.ObjectionKind,
            Reasons = position.Statement,
            ProposedWording = position.ProposedWording,
            Entry = position.Entry,
            At = position.At,
            LastAt = position.At,
            Revision = proposal.Text.Number,
        });

    /// <summary>Raised, beside what else its member has raised.</summary>
    public static Proposal With(this Proposal proposal, Objection raised) => proposal with { Objections = proposal.Objections.Add(raised) };

    /// <summary>With another state of one that is in the ledger.</summary>
    public static Proposal Changed(this Proposal proposal, Objection objection, Objection changed) =>
        proposal with { Objections = proposal.Objections.Replace(objection, changed) };

    /// <summary>Whether a member had objected, here or in the room, or asked for time by that instant, even if it has ended: its assent is never presumed.</summary>
    public static bool HasHeardAgainst(this Proposal proposal, string member, Instant at) =>
        proposal.Objections.Any(objection => objection.Member == member && objection.At <= at && objection.State != ObjectionState.Disowned)
        || proposal.HeardInTheRoom.Any(heard => heard.Member == member && heard.At <= at);

    /// <summary>A member that objects or asks for time outside a position has taken back that it joined, while the round can still be answered.</summary>
    public static Proposal WithoutJoining(this Proposal proposal, Community community, string member, Instant at) =>
        proposal.LiveRound is { } round && round.PositionOf(member) is { Joins: true } && RoundRules.IsAnswerable(community, round, at)
            ? proposal.With(round.WithoutPositionOf(member))
            : proposal;

    /// <summary>One in the ledger by the entry that raised it.</summary>
    public static Objection? FindObjection(this Proposal proposal, ulong entry) => proposal.Objections.FirstOrDefault(objection => objection.Entry == entry);

    private static Proposal WithoutWhatItSaysAnew(this Proposal proposal, Position position, ulong? reaffirmed)
    {
        var changed = proposal.LiveRound?.PositionOf(position.Member)?.Entry;
        return proposal.Ended(position.Member, position.At, ObjectionState.Replaced, earlier =>
            (earlier.Entry == changed || earlier.Entry == reaffirmed) && earlier.IsHold == position.HoldUntil is not null);
    }

    // A note that its ministry has not answered is not ended by the way: it is confirmed or disowned.
    private static Proposal Ended(this Proposal proposal, string member, Instant at, ObjectionState state, Func<Objection, bool> which)
    {
        for (var i = 0; i < proposal.Objections.Length; i++)
        {
            if (proposal.Objections[i] is { HasEnded: false, IsUnconfirmed: false } objection && objection.Member == member && which(objection))
            {
                proposal = proposal with { Objections = proposal.Objections.SetItem(i, objection with { State = state, EndedAt = at, LastAt = at }) };
            }
        }

        return proposal;
    }
}
