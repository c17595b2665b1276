using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair gives more time, with the reasons: forward only, before the due date has passed, and not for ever.</summary>
public sealed partial class ExtendRound : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [Reasons];

    public void Check(Fields fields)
    {
        fields.Round("round", Round);
        fields.Time("old_due_time", OldDueTime);
        fields.Time("new_due_time", NewDueTime);
        fields.CitedForMembers("reasons", Reasons);
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnOpenRound(Round, (_, round) =>
        RoundRules.IfNotItsChair(community, round, by)
        ?? (OldDueTime.ToInstant() != round.DueAt ? Refuse(Reason.MovedMeanwhile, $"{Round} is due {community.Say(round.DueAt)}, not {community.Say(OldDueTime.ToInstant())}.")
            : at >= round.DueAt ? Refuse(Reason.DueDateNotLawful, $"{Round} was due {community.Say(round.DueAt)}: a due date that has passed is not moved.")
            : NewDueTime.ToInstant() <= round.DueAt ? Refuse(Reason.DueDateNotLawful, $"{Round} is due {community.Say(round.DueAt)}: a due date moves only forward.")
            : DueDates.IfTooLate(community, "Positions", NewDueTime.ToInstant(), at) ?? Accept()));

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        return community.With(proposal.With(round with { DueAt = NewDueTime.ToInstant(), Holidays = [] }));
    }
}
