using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>An office consents to what the Chair does not do alone: each for itself, nobody for another, and an organ that sponsors by its meeting's decision.</summary>
public sealed partial class GiveConsent : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Body | OfficeKinds.Chair;

    private ConsentTo To => Kind == ConsentKind.Package
        ? ConsentTo.Packing(PackageProposals)
        : new ConsentTo(Kind, Sponsor, DueAt: DueTime is null ? null : DueTime.ToInstant());

    public void Check(Fields fields)
    {
        ConsentFields.Check(fields, Proposal, Organ, Kind);
        ConsentFields.CheckMatter(fields, this);
        fields.DecisionIfAny("meeting_decision", MeetingDecision);
        fields.Require(Proposal.Length > 0 || MeetingDecision.Length == 0, "meeting_decision", "Leave it empty: a standing consent is a member's own.");
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        ConsentRules.IfNotItsToGive(community, by, Kind)
        ?? (Proposal.Length == 0 ? Standing(community, by) : OnProposal(community, by, at));

    public Community Apply(Community community, Entry entry)
    {
        if (Proposal.Length == 0)
        {
            return community with { SilenceConsents = community.SilenceConsents.Add((Organ, entry.By.Member)) };
        }

        var proposal = community.Proposals[Proposal];
        return community.With(proposal with { Consents = proposal.Consents.Add(new Consent(entry.By.Office, To, entry.Number, entry.At)) }).WithUsed(MeetingDecision, entry.Number);
    }

    private Judgement Standing(Community community, Actor by) =>
        community.FindOrgan(Organ) is not { IsConsulted: false } ? Refuse(Reason.UnknownOrgan, $"{Organ} is not an organ that decides here.")
        : community.SilenceConsents.Contains((Organ, by.Member)) ? Refuse(Reason.AlreadyExists, $"{community.NameOf(by.Office)} has consented to {ConsentWords.Of(Kind)} in the {community.TitleOf(Organ)} already.")
        : Accept();

    private Judgement OnProposal(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : Lifecycle.Final.Contains(proposal.Phase) ? Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: there is nothing to consent to.")
        : (ConsentRules.IsOfMembers(Kind) ? null : ProposalRules.IfNotASponsor(community, proposal, by))
            ?? IfNothing(community, proposal, at)
            ?? (proposal.HasConsent(by.Office, To) ? Refuse(Reason.AlreadyExists, $"{community.NameOf(by.Office)} has consented to {To.Say(community)} already.") : null)
            ?? MeetingRules.IfAlone(community, by, MeetingDecision, new(ConsentRules.PurposeOf(Kind), Proposal, Sponsor))
            ?? Accept();

    private Judgement? IfNothing(Community community, Proposal proposal, Instant at) =>
        PackageProposals.FirstOrDefault(name => community.Proposals.Find(name) is null) is { } unknown ? ProposalRules.Unknown(unknown)
        : Sponsor.Length == 0 ? null
        : proposal.Sponsors.Contains(Sponsor) ? Refuse(Reason.AlreadyExists, $"{community.TitleOf(Sponsor)} is a sponsor of {proposal.Called} already.")
        : SubmissionRules.IfNeverASponsor(community, [Sponsor], at);
}
