using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair asks members and other ministerial bodies for views (Plan of Action, VI.1: consultation and coordination).</summary>
public sealed partial class OpenConsultation : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => Question is null ? [] : [Question];

    private IEnumerable<Office> Addressees => [.. Members.Select(Office.MinistryOf), .. Organs.Select(Office.BodyOf)];

    public void Check(Fields fields)
    {
        fields.Consultation("consultation", Consultation);
        fields.Fingerprint("text_fingerprint", TextFingerprint);
        fields.Require(Members.Count + Organs.Count > 0, "members", "Ask at least one member or body.");
        fields.Require(Addressees.Distinct().Count() == Members.Count + Organs.Count, "members", "Ask each member and body once.");
        foreach (var member in Members)
        {
            fields.Member("members", member);
        }

        foreach (var organ in Organs)
        {
            fields.Organ("organs", organ);
        }

        fields.Time("due_time", DueTime);
        fields.CitedIfAny("question", Question);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        ResourceName.TrySplit(Consultation, ResourceName.Consultations, out var name, out var number);
        if (community.FindProposal(name!) is not { } proposal)
        {
            return ProposalRules.Unknown(name!);
        }

        if (ProposalRules.IfNotItsChair(community, proposal, by) is { } refused)
        {
            return refused;
        }

        if (Members.FirstOrDefault(member => !community.IsMember(member, at)) is { } stranger)
        {
            return Refuse(Reason.UnknownMember, $"{stranger} is not a member on {community.DateAt(at).Say()}.");
        }

        if (Organs.FirstOrDefault(organ => community.FindOrgan(organ) is not { IsConsulted: true } there || !there.ExistsOn(community.DateAt(at))) is { } unknown)
        {
            return Refuse(Reason.UnknownOrgan, $"{unknown} is not a ministerial body that is consulted here on {community.DateAt(at).Say()}.");
        }

        return proposal.Phase != Phase.Consultation ? Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: views are asked while it is in consultation.")
            : number != proposal.Consultations.Length + 1 ? Refuse(Reason.MovedMeanwhile, $"The next consultation on {proposal.Called} is number {proposal.Consultations.Length + 1}, not {number}.")
            : DueTime.ToInstant() <= at ? Refuse(Reason.DueDateNotLawful, $"Views cannot be due {community.Say(DueTime.ToInstant())}: that has passed.")
            : IfNotTheChairsToShow(community, by) ?? ProposalRules.IfPresent(proposal, TextFingerprint);
    }

    // Who is asked may read the question, so another office's document must have been theirs to read before.
    private Judgement? IfNotTheChairsToShow(Community community, Actor by) =>
        Question is not null
        && community.Documents.TryGetValue(Fingerprint.Of(Question.Fingerprint), out var facts)
        && facts.Author != by.Office && !Addressees.All(facts.MayBeReadBy)
            ? Refuse(Reason.DistributionDiffers, $"The question {Fingerprint.Of(Question.Fingerprint).Brief} is another office's document, and not all that are asked may read it.")
            : null;

    public Community Apply(Community community, Entry entry)
    {
        ResourceName.TrySplit(Consultation, ResourceName.Consultations, out var name, out _);
        var proposal = community.Proposals[name!];
        var opened = new Consultation(
            Consultation,
            proposal.Text,
            [.. Addressees.Select(office => new Asked(office, false))],
            entry.At,
            DueTime.ToInstant(),
            Question is null ? null : Fingerprint.Of(Question.Fingerprint));

        // Who is asked about a text may read it, and the question.
        var documents = community.Documents;
        foreach (var document in Question is null ? [proposal.Text.Text] : new[] { proposal.Text.Text, opened.Question!.Value })
        {
            documents = documents.SetItem(document, documents[document].AlsoFor(Addressees));
        }

        return community.With(proposal with { Consultations = proposal.Consultations.Add(opened) }) with { Documents = documents };
    }
}
