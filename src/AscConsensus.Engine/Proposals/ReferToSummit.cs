using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// "Where consensus cannot be achieved, the ASEAN Summit may decide how a specific decision can be made" (Charter, Article 20(2)): only what in the end could not be agreed
/// under a rule dated on or after the Charter.
/// </summary>
public sealed partial class ReferToSummit : IAct
{
    private static readonly LocalDate CharterInForce = new(2008, 12, 15);

    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Dossier];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.CitedForMembers("dossier", Dossier);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : ProposalRules.IfNotItsChair(community, proposal, by)
            ?? Lifecycle.Refuses(proposal, Move.ReferToSummit)
            ?? (proposal.Rounds.LastOrDefault(round => round.Declared is not null) is { Declared.Outcome: Outcome.NoConsensus } last && last.Rule.Effective >= CharterInForce ? Accept()
                : Refuse(Reason.NotUnderCharter, $"The last round decided on {proposal.Called}, if any, did not end without consensus under a rule dated on or after the Charter ({CharterInForce.Say()})."));

    public Community Apply(Community community, Entry entry)
    {
        var referred = community.Proposals[Proposal].Moved(Move.ReferToSummit, entry.At);
        return community.WithReleased(referred with { SummitReferences = referred.SummitReferences.Add(new SummitReference(Fingerprint.Of(Dossier.Fingerprint), entry.At)) }, entry.At);
    }
}
