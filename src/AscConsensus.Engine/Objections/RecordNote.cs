using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// An objection or a request for time that a ministry could send only by other means, since its line or its key failed. It is no position; nothing is adopted over
/// it until that ministry confirms or disowns it. Assent is never recorded so.
/// </summary>
public sealed partial class RecordNote : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair | OfficeKinds.SecretaryGeneral;

    public IEnumerable<Citation> Cited => [Note];

    private LocalDate? HoldUntil => HoldUntilDate.Length == 0 ? null : HoldUntilDate.ToDate();

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Member("member", Member);
        fields.Clauses("clauses", Clauses);
        fields.Cited("note", Note);
        fields.Require(Note?.Distribution != Distribution.Offices || Note.Offices.Contains(Office.MinistryOf(Member).ToString()), "note.offices", "The member in whose name it was received can read the note.");
        if (HoldUntilDate.Length > 0)
        {
            fields.Date("hold_until_date", HoldUntilDate);
        }
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : (by.Office == Office.SecretaryGeneral ? null : ProposalRules.IfNotItsChair(community, proposal, by))
            ?? ObjectionRules.IfDecided(proposal)
            ?? (community.IsMember(Member, at) ? null : Refuse(Reason.UnknownMember, $"{Member} is not a member on {community.DateAt(at).Say()}."))
            ?? ObjectionRules.IfNotOnItsText(community, proposal, Clauses, HoldUntil, at)
            ?? Accept();

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        return community.With(proposal with
        {
            Objections = proposal.Objections.Add(new Objection
            {
                Member = Member,
                Clauses = [.. Clauses],
                HoldUntil = HoldUntil,
                Note = Fingerprint.Of(Note.Fingerprint),
                Entry = entry.Number,
                At = entry.At,
                LastAt = entry.At,
                Revision = proposal.Text.Number,
                State = ObjectionState.Unconfirmed,
            }),
        });
    }
}
