using AscConsensus.Engine;
using NodaTime;

namespace AscConsensus.Coordinator.Objections;

/// <summary>An objection, a request for time or a note as readers see it, whether it stands or has ended.</summary>
internal static class ObjectionView
{
    public static V1.Objection Of(Reading reading, Engine.Proposal proposal, Engine.Objection objection) => Of(reading, proposal, objection, reading.At);

    /// <summary>As it stood at an instant.</summary>
    public static V1.Objection Of(Reading reading, Engine.Proposal proposal, Engine.Objection objection, Instant at) => new()
    {
        Proposal = proposal.Name,
        Member = objection.Member,
        State = objection.State,
        Hold = objection.IsHold,
        HoldUntilDate = objection.HoldUntil?.ToText() ?? "",
        Kind = objection.Kind,
        Clauses = { objection.Clauses },
        Reasons = reading.CiteIfAny(objection.Reasons),
        ProposedWording = reading.CiteIfAny(objection.ProposedWording),
        Entry = objection.Entry,
        EntryTime = objection.At.ToTimestamp(),
        Revision = objection.Revision,
        Response = reading.CiteIfAny(objection.Response),
        LastTime = objection.LastAt.ToTimestamp(),
        Note = reading.CiteIfAny(objection.Note),
        CarriedFrom = objection.CarriedFrom ?? "",
        Stands = objection.StoodAt(at, reading.Community.DateAt(at)),
    };
}
