using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>One member's objection in time is enough: the correction does not take effect.</summary>
public sealed partial class ObjectToCorrection : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public IEnumerable<Citation> Cited => Reasons is null ? [] : [Reasons];

    public void Check(Fields fields)
    {
        fields.Correction("correction", Correction);
        fields.CitedIfAny("reasons", Reasons);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        Find(community) is not var (_, correction) ? Refuse(Reason.UnknownCorrection, $"There is no {Correction}.") : correction.StateAt(at) switch
        {
            CorrectionState.Objected => Refuse(Reason.AlreadyAnswered, $"{community.TitleOf(correction.Objector!)} has objected to {Correction}: it does not take effect."),
            CorrectionState.Effective => Refuse(Reason.WindowClosed, $"{Correction} took effect {community.Say(correction.EffectiveAt)}: no member had objected by then."),
            _ => Accept(),
        };

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, correction) = Find(community)!.Value;
        var objected = correction with { Objector = entry.By.Member, Objection = Reasons is null ? null : Fingerprint.Of(Reasons.Fingerprint) };
        return community.With(proposal with { Corrections = proposal.Corrections.Replace(correction, objected) });
    }

    private (Proposal Proposal, Correction Correction)? Find(Community community) =>
        ResourceName.TrySplit(Correction, ResourceName.Corrections, out var name, out var number)
        && community.Proposals.TryGetValue(name, out var proposal) && number <= proposal.Corrections.Length
            ? (proposal, proposal.Corrections[(int)number - 1])
            : null;
}
