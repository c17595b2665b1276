using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A ministry confirms a note recorded in its name, which then stands from when it was recorded, or disowns it, as if it had never been.</summary>
public sealed partial class AnswerNote : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Defined("answer", Answer);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindProposal(Proposal) is not { } proposal ? ProposalRules.Unknown(Proposal)
        : ObjectionRules.IfDecided(proposal) is { } decided ? decided
        : proposal.FindObjection(NoteEntry) is not { IsUnconfirmed: true } note ? Refuse(Reason.UnknownNote, $"Entry {NoteEntry} recorded no note on {proposal.Called} that waits for an answer.")
        : note.Member != by.Member ? Refuse(Reason.NotItsOwner, $"Only {community.TitleOf(note.Member)} can confirm or disown a note received in its name.")
        : Accept();

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        var note = proposal.FindObjection(NoteEntry)!;
        var isConfirmed = Answer == NoteAnswer.Confirmed;
        var answered = proposal.Changed(note, note with
        {
            State = isConfirmed ? ObjectionState.Open : ObjectionState.Disowned,
            EndedAt = isConfirmed ? null : entry.At,
            LastAt = entry.At,
        });
        return community.With(isConfirmed ? answered.WithoutJoining(community, note.Member, entry.At) : answered);
    }
}
