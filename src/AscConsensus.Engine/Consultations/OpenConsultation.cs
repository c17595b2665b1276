using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair asks members, other ministerial bodies and dialogue partners for views (Plan of Action, VI.1: consultation and coordination).</summary>
public sealed partial class OpenConsultation : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => Question is null ? [] : [Question];

    private IEnumerable<Office> Addressees => [.. Members.Select(Office.MinistryOf), .. Organs.Select(Office.BodyOf), .. Partners.Select(Office.PartnerOf)];

    public void Check(Fields fields)
    {
        fields.Consultation("consultation", Consultation);
        fields.Fingerprint("text_fingerprint", TextFingerprint);
        fields.Require(Addressees.Any(), "members", "Ask at least one member, body or partner.");
        fields.Require(Addressees.Distinct().Count() == Addressees.Count(), "members", "Ask each member, body and partner once.");
        foreach (var member in Members)
        {
            fields.Member("members", member);
        }

        foreach (var organ in Organs)
        {
            fields.Organ("organs", organ);
        }

        foreach (var partner in Partners)
        {
            fields.Partner("partners", partner);
        }

        fields.Require(
            ConcurringOrgans.All(Organs.Contains) && ConcurringOrgans.Distinct().Count() == ConcurringOrgans.Count, "concurring_organs", "Ask concurrence only of bodies that are asked, of each once.");
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

        return IfAStranger(community, at) is { } unknown ? unknown
            : !proposal.IsConsulted() ? Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: views are asked while it is in consultation or in group review.")
            : number != proposal.Consultations.Length + 1 ? Refuse(Reason.MovedMeanwhile, $"The next consultation on {proposal.Called} is number {proposal.Consultations.Length + 1}, not {number}.")
            : DueTime.ToInstant() <= at ? Refuse(Reason.DueDateNotLawful, $"Views cannot be due {community.Say(DueTime.ToInstant())}: that has passed.")
            : IfNotTheChairsToShow(community, by) ?? ProposalRules.IfPresent(proposal, TextFingerprint);
    }

    private Judgement? IfAStranger(Community community, Instant at)
    {
        var today = community.DateAt(at);
        return Members.FirstOrDefault(member => !community.IsMember(member, at)) is { } stranger ? Refuse(Reason.UnknownMember, $"{stranger} is not a member on {today.Say()}.")
            : Organs.FirstOrDefault(organ => community.FindOrgan(organ) is not { IsConsulted: true } there || !there.ExistsOn(today)) is { } body ? Refuse(Reason.UnknownOrgan, $"{body} is not a ministerial body that is consulted here on {today.Say()}.")
            : Partners.FirstOrDefault(partner => community.FindPartner(partner)?.IsPartnerOn(today) is not true) is { } partner ? Refuse(Reason.UnknownPartner, $"{partner} is not a dialogue partner on {today.Say()}.")
            : null;
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
            [.. Addressees.Select(office => new Asked(office, office.Kind == OfficeKinds.Body && ConcurringOrgans.Contains(office.Of)))],
            entry.At,
            DueTime.ToInstant(),
            Question is null ? null : Fingerprint.Of(Question.Fingerprint));

        // Who is asked about a text may read it, and the question.
        var documents = community.Documents;
        foreach (var document in Question is null ? [proposal.Text.Text] : new[] { proposal.Text.Text, opened.Question!.Value })
        {
            documents = documents.With(document, documents[document].AlsoFor(Addressees));
        }

        return community.With(proposal with { Consultations = proposal.Consultations.Add(opened) }) with { Documents = documents };
    }
}
