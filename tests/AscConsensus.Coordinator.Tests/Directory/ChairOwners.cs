using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Directory;

/// <summary>Whose the acts are that a Chair does for its organ's chair itself.</summary>
internal static class ChairOwners
{
    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(AdoptRule), "a rule is adopted by the Chair of the organ that decided it")
        {
            Own = [Chair],
            Others = Reason.DecisionDoesNotFit,
            Prepare = world => world.Decided(DecisionPurpose.Rule, "rules/charter"),
            Make = (_, _) => new AdoptRule { Rule = Second(), MeetingDecision = "decisions/2026-3" },
        },
        new(nameof(AdoptPolicy), "what is asked of keys is adopted by the Chair of the organ that decided it")
        {
            Own = [Chair],
            Others = Reason.DecisionDoesNotFit,
            Prepare = world => world.Decided(DecisionPurpose.Policy),
            Make = (_, _) => new AdoptPolicy { Policy = new RecordPolicy { Witnesses = 1 }, MeetingDecision = "decisions/2026-3" },
        },
        new(nameof(SignHandover), "a chair is handed over by its own holders")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            Make = (world, _) => new SignHandover { Organ = "organs/AMM", Successor = "members/VNM", File = world.Words() },
        },
    ];

    private static V1.Rule Second()
    {
        var rule = TestCommunity.Charter();
        rule.Version = 2;
        return rule;
    }
}
