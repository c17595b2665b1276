using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>Its owner ends an objection or a request for time. It joins nothing by that: its position is awaited, and its silence is never assent.</summary>
public sealed partial class WithdrawObjection : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public void Check(Fields fields) => fields.Proposal("proposal", Proposal);

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnOwnObjection(Proposal, ObjectionEntry, by, (_, _) => Accept());

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        var objection = proposal.FindObjection(ObjectionEntry)!;
        return community.With(proposal.Changed(objection, objection with { State = ObjectionState.Withdrawn, EndedAt = entry.At, LastAt = entry.At }));
    }
}
