using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>An office takes its consent back. What was done on it meanwhile stays.</summary>
public sealed partial class WithdrawConsent : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Body;

    public void Check(Fields fields) => ConsentFields.Check(fields, Proposal, Organ, Kind);

    public Judgement Decide(Community community, Actor by, Instant at) =>
        Proposal.Length == 0 ? community.SilenceConsents.Contains((Organ, by.Member)) ? Accept() : NotGiven(community, by)
        : community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : proposal.Consents.Any(consent => consent.Office == by.Office && consent.To.Kind == Kind) ? Accept()
        : NotGiven(community, by);

    public Community Apply(Community community, Entry entry)
    {
        if (Proposal.Length == 0)
        {
            return community with { SilenceConsents = community.SilenceConsents.Remove((Organ, entry.By.Member)) };
        }

        var proposal = community.Proposals[Proposal];
        return community.With(proposal with { Consents = proposal.Consents.RemoveAll(consent => consent.Office == entry.By.Office && consent.To.Kind == Kind) });
    }

    private Judgement NotGiven(Community community, Actor by) =>
        Refuse(Reason.ConsentMissing, $"{community.NameOf(by.Office)} has given no consent to {ConsentWords.Of(Kind)}, or it is used up.");
}
