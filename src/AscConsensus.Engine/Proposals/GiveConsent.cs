using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>An office consents to what the Chair does not do alone: each for itself, and nobody for another.</summary>
public sealed partial class GiveConsent : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Body;

    public void Check(Fields fields) => ConsentFields.Check(fields, Proposal, Organ, Kind);

    public Judgement Decide(Community community, Actor by, Instant at) =>
        ConsentRules.IfNotItsToGive(community, by, Kind)
        ?? (Proposal.Length == 0 ? Standing(community, by) : OnProposal(community, by));

    public Community Apply(Community community, Entry entry)
    {
        if (Proposal.Length == 0)
        {
            return community with { SilenceConsents = community.SilenceConsents.Add((Organ, entry.By.Member)) };
        }

        var proposal = community.Proposals[Proposal];
        return community.With(proposal with { Consents = proposal.Consents.Add(new Consent(entry.By.Office, Kind, entry.Number, entry.At)) });
    }

    private Judgement Standing(Community community, Actor by) =>
        community.FindOrgan(Organ) is not { IsConsulted: false } ? Refuse(Reason.UnknownOrgan, $"{Organ} is not an organ that decides here.")
        : community.SilenceConsents.Contains((Organ, by.Member)) ? Refuse(Reason.AlreadyExists, $"{community.NameOf(by.Office)} has consented to {ConsentWords.Of(Kind)} in the {community.TitleOf(Organ)} already.")
        : Accept();

    private Judgement OnProposal(Community community, Actor by) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : Lifecycle.Final.Contains(proposal.Phase) ? Refuse(Reason.WrongPhase, $"{proposal.Called} is {PhaseWords.Of(proposal.Phase)}: there is nothing to consent to.")
        : (ConsentRules.IsOfMembers(Kind) ? null : ProposalRules.IfNotASponsor(community, proposal, by))
            ?? (proposal.HasConsent(by.Office, Kind) ? Refuse(Reason.AlreadyExists, $"{community.NameOf(by.Office)} has consented to {ConsentWords.Of(Kind)} already.") : Accept());
}
