using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Acts on objections, requests for time and notes.</summary>
internal sealed class ObjectionSuggestions(Chance chance)
{
    private readonly CitationSuggestions citations = new(chance);

    public (IAct Act, Office By)? Of(string name, Community community, Proposal proposal, Instant now)
    {
        var member = chance.Of(community.Members).Name;
        var objection = chance.OfAny(proposal.Objections.Where(objection => !objection.HasEnded && objection.IsUnconfirmed == (name == "AnswerNote")));
        var entry = objection?.Entry ?? 1;
        var owner = Office.MinistryOf(objection?.Member ?? member);
        return name switch
        {
            "RaiseObjection" => (Raising(community, proposal, now), Office.MinistryOf(member)),
            "AddressObjection" => (new AddressObjection { Proposal = proposal.Name, ObjectionEntry = entry, Response = citations.Next(community) }, community.ChairOf(proposal.Organ)),
            "MaintainObjection" => (new MaintainObjection { Proposal = proposal.Name, ObjectionEntry = Addressed(proposal)?.Entry ?? entry }, Office.MinistryOf(Addressed(proposal)?.Member ?? member)),
            "WithdrawObjection" => (new WithdrawObjection { Proposal = proposal.Name, ObjectionEntry = entry }, chance.In100(90) ? owner : Office.MinistryOf(member)),
            "RecordNote" => (Noting(community, proposal, member, now), chance.In100(50) ? Office.SecretaryGeneral : community.ChairOf(proposal.Organ)),
            "AnswerNote" => (new AnswerNote { Proposal = proposal.Name, NoteEntry = entry, Answer = (NoteAnswer)(1 + chance.Below(2)) }, chance.In100(90) ? owner : Office.MinistryOf(member)),
            _ => null,
        };
    }

    private static Objection? Addressed(Proposal proposal) => proposal.Objections.FirstOrDefault(objection => objection.State == ObjectionState.Addressed);

    private RaiseObjection Raising(Community community, Proposal proposal, Instant now)
    {
        var isHold = chance.In100(50);
        return new RaiseObjection
        {
            Proposal = proposal.Name,
            TextFingerprint = proposal.Text.Text.ToByteString(),
            Clauses = { chance.In100(20) ? [chance.Of(["1", "2", "3"])] : Array.Empty<string>() },
            HoldUntilDate = isHold ? community.DateAt(now).PlusDays(chance.Below(12) - 1).ToText() : "",
            Kind = isHold ? default : (ObjectionKind)chance.Below(4),
            Reasons = chance.In100(60) ? citations.Next(community) : null,
            ProposedWording = chance.In100(20) ? citations.Next(community) : null,
        };
    }

    private RecordNote Noting(Community community, Proposal proposal, string member, Instant now) => new()
    {
        Proposal = proposal.Name,
        Member = member,
        HoldUntilDate = chance.In100(60) ? community.DateAt(now).PlusDays(chance.Below(8)).ToText() : "",
        Note = citations.Next(community),
    };
}
