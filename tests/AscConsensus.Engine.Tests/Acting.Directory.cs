namespace AscConsensus.Engine.Tests;

// Partners, rules, goals and the chair's handover.
internal static partial class Acting
{
    public static Func<World, AddPartner> AddingPartner(string since = "1977-03-23") => _ => new AddPartner
    {
        Partner = Japan.Office.Of,
        Name = "Japan",
        SinceDate = since,
        Decision = Paper.ForMembers("joint statement"),
    };

    public static Func<World, AdoptRule> Adopting(V1.Rule rule, string decision = "decisions/2026-1") => _ => new AdoptRule { Rule = rule, MeetingDecision = decision };

    public static Func<World, SetGoals> SettingGoals(params (Phase Phase, uint Attention, uint Late)[] goals) => _ => new SetGoals
    {
        Goals = { goals.Select(goal => new PhaseGoal { Phase = goal.Phase, AttentionDays = goal.Attention, LateDays = goal.Late }) },
    };

    public static Func<World, SignHandover> HandingOver(Desk successor, string file = "handover file") => _ => new SignHandover
    {
        Organ = Amm,
        Successor = successor.Member,
        File = Paper.ForMembers(file),
    };
}
