using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>Its owner says that an objection stands although it was addressed.</summary>
public sealed partial class MaintainObjection : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public IEnumerable<Citation> Cited => Reasons is null ? [] : [Reasons];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.CitedIfAny("reasons", Reasons);
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnOwnObjection(Proposal, ObjectionEntry, by, (_, objection) =>
        objection.State == ObjectionState.Addressed ? Accept()
        : Refuse(Reason.AlreadyAnswered, $"The objection of {community.TitleOf(objection.Member)} has not been addressed since it last spoke: it stands as it is."));

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        var objection = proposal.FindObjection(ObjectionEntry)!;
        return community.With(proposal.Changed(objection, objection with
        {
            State = ObjectionState.Maintained,
            Reasons = Reasons is null ? objection.Reasons : Fingerprint.Of(Reasons.Fingerprint),
            LastAt = entry.At,
        }));
    }
}
