using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A member objects, or asks for time, outside a round or in it. Against a round's text it counts as if it had been said in a position.</summary>
public sealed partial class RaiseObjection : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public IEnumerable<Citation> Cited => new[] { Reasons, ProposedWording }.OfType<Citation>();

    private LocalDate? HoldUntil => HoldUntilDate.Length == 0 ? null : HoldUntilDate.ToDate();

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Fingerprint("text_fingerprint", TextFingerprint);
        fields.Clauses("clauses", Clauses);
        fields.Require(Enum.IsDefined(Kind), "kind", "Choose one of the kinds of the contract.");
        fields.CitedIfAny("reasons", Reasons);
        fields.CitedIfAny("proposed_wording", ProposedWording);
        if (HoldUntilDate.Length > 0)
        {
            fields.Date("hold_until_date", HoldUntilDate);
            fields.Require(Kind == ObjectionKind.Unspecified, "kind", "Only an objection has a kind.");
        }
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : ObjectionRules.IfDecided(proposal)
            ?? ObjectionRules.IfNotOnItsText(community, proposal, Clauses, HoldUntil, at)
            ?? (proposal.LiveRound is { Rule.RequiresObjectionReasons: true } round && Reasons is null && HoldUntil is null
                ? Refuse(Reason.RuleForbidsStance, $"{round.Rule.Title} asks for the reasons of an objection.")
                : ProposalRules.IfPresent(proposal, TextFingerprint));

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        var raised = proposal.With(new Objection
        {
            Member = entry.By.Member,
            Clauses = [.. Clauses],
            HoldUntil = HoldUntil,
            Kind = Kind,
            Reasons = Reasons is null ? null : Fingerprint.Of(Reasons.Fingerprint),
            ProposedWording = ProposedWording is null ? null : Fingerprint.Of(ProposedWording.Fingerprint),
            Entry = entry.Number,
            At = entry.At,
            LastAt = entry.At,
            Revision = proposal.Text.Number,
        });
        return community.With(raised.WithoutJoining(community, entry.By.Member, entry.At));
    }
}
