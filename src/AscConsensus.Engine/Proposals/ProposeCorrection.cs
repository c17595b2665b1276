using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// Mends a mistake of writing in what was adopted (Vienna Convention on the Law of Treaties, Article 79: notified, and made if none objects in time).
/// The time is that of the rule under which it was adopted.
/// </summary>
public sealed partial class ProposeCorrection : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Text.Document, Reasons];

    public void Check(Fields fields)
    {
        fields.Correction("correction", Correction);
        fields.Fingerprint("replaces", Replaces);
        Text.Check(fields);
        fields.CitedForMembers("reasons", Reasons);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        ResourceName.TrySplit(Correction, ResourceName.Corrections, out var name, out var number);
        if (community.FindProposal(name!) is not { } proposal)
        {
            return ProposalRules.Unknown(name!);
        }

        if (by.Office.Kind == OfficeKinds.Chair && ProposalRules.IfNotItsChair(community, proposal, by) is { } refused)
        {
            return refused;
        }

        var text = proposal.TextInEffect(at);
        return proposal.Phase != Phase.Adopted ? Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: only what was adopted is corrected.")
            : proposal.Corrections.LastOrDefault() is { } last && last.StateAt(at) == CorrectionState.Pending ? Refuse(Reason.AlreadyExists, $"{last.Name} takes effect {community.Say(last.EffectiveAt)} unless a member objects: one correction at a time.")
            : number != proposal.Corrections.Length + 1 ? Refuse(Reason.MovedMeanwhile, $"The next correction of {proposal.Called} is number {proposal.Corrections.Length + 1}, not {number}.")
            : Fingerprint.Of(Replaces) != text.Text ? Refuse(Reason.StaleRevision, $"The text of {proposal.Called} in effect is {text.Text.Brief}, not {Fingerprint.Of(Replaces).Brief}.")
            : !Text.Clauses.SequenceEqual(text.Clauses) ? Invalid("text.clauses", $"Keep the clauses of {proposal.Called} and their order: {string.Join(", ", text.Clauses)}. A correction mends mistakes of writing; another text is another proposal.")
            : ProposalRules.IfUnchanged(proposal, text, Text) ?? Accept();
    }

    public Community Apply(Community community, Entry entry)
    {
        ResourceName.TrySplit(Correction, ResourceName.Corrections, out var name, out var number);
        var proposal = community.Proposals[name!];
        var correction = new Correction(
            Correction,
            Revision.Of(Text, proposal.Text.Number + number, entry),
            Fingerprint.Of(Reasons.Fingerprint),
            entry.By.Office,
            entry.At,
            entry.At + proposal.Rounds[^1].Rule.CorrectionPeriod);
        return community.With(proposal with { Corrections = proposal.Corrections.Add(correction) }).WithReadBySponsors(proposal, correction.Text.Text);
    }
}
