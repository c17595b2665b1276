namespace AscConsensus.Engine;

// The community's decisions of meetings.
public sealed partial record Community
{
    /// <summary>With a decision on which that entry rests, and from now on no other; the same where it rests on none.</summary>
    public Community WithUsed(string decision, ulong entry) => decision.Length == 0 ? this : this with
    {
        MeetingDecisions = MeetingDecisions.With(MeetingDecisions[decision] with { UsedBy = entry }),
    };
}
