namespace AscConsensus.Engine.Tests;

// Decisions taken in the room.
internal static partial class Acting
{
    /// <summary>A decision on the proposal, with every member seated but these.</summary>
    public static Func<World, RecordMeetingDecision> Deciding(string question, params Desk[] absent) => world => new RecordMeetingDecision
    {
        Decision = world.Community.MeetingDecisions.Next(ResourceName.Decisions, world.Community.DateAt(world.Now).Year),
        Organ = Amm,
        HeldDate = world.Community.DateAt(world.Now).ToText(),
        Question = question,
        Text = Paper.ForMembers($"decision: {question}"),
        Seated = { world.Community.MembershipAt(world.Now).Except(absent.Select(desk => desk.Member)) },
        Absent = { absent.Select(desk => desk.Member) },
        Proposal = world.Community.Proposals.Find(Story.TheProposal) is null ? "" : Story.TheProposal,
    };

    /// <summary>A decision on which one act may rest: on the proposal, unless groups, rules and policies have another subject.</summary>
    public static Func<World, RecordMeetingDecision> Permitting(DecisionPurpose purpose, string subject = "", params Desk[] absent) => Deciding("Shall it be so?", absent).But(act =>
    {
        (act.Purpose, act.Subject) = (purpose, subject);
        act.Proposal = purpose is DecisionPurpose.GroupEnd or DecisionPurpose.Rule or DecisionPurpose.Policy || (purpose == DecisionPurpose.Group && subject.Length > 0) ? "" : Story.TheProposal;
    });

    public static Func<World, ContestDecision> Contesting(string decision) => _ => new ContestDecision { Decision = decision, Statement = Paper.ForMembers($"why {decision} is contested") };
}
