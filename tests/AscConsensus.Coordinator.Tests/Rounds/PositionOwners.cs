using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Rounds;

/// <summary>Whose positions are: every elector's its own.</summary>
internal static class PositionOwners
{
    private const string Newcomer = "offices/ministry-tls";
    private const string TheSecond = TheProposal + "/rounds/2";

    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(TakePosition), "each elector takes its own, and nobody else has one")
        {
            Own = Ministries,
            Others = Reason.NotAnElector,
            Prepare = OpenedBeforeOneJoined,
            Make = (world, _) => new TakePosition
            {
                Round = TheRound,
                TextFingerprint = TheText.Citation.Fingerprint,
                Stance = Stance.Objection,
                Statement = world.Words(),
                ProposedWording = world.Words(),
            },
        },
        new(nameof(AcknowledgeRound), "each elector has received it itself")
        {
            Own = Ministries,
            Others = Reason.NotAnElector,
            Prepare = OpenedBeforeOneJoined,
            Make = (_, _) => new AcknowledgeRound { Round = TheRound, TextFingerprint = TheText.Citation.Fingerprint },
        },
        new(nameof(ReaffirmPosition), "an earlier position is reaffirmed by whoever took it")
        {
            Own = [Indonesia],
            Others = Reason.NoSuchPosition,
            Prepare = async world =>
            {
                await world.NotAgreed();
                var position = world.Last;
                var opening = world.Coordinator.Opening();
                opening.Round = TheSecond;
                await world.Do(Chair, opening);
                world.Last = position;
            },
            Make = (world, _) => new ReaffirmPosition { Round = TheSecond, TextFingerprint = TheText.Citation.Fingerprint, EarlierEntry = world.Last },
        },
        new(nameof(WithdrawPosition), "a position is taken back by whoever took it")
        {
            Own = [Indonesia],
            Others = Reason.NoSuchPosition,
            Except = [(VietNam, Reason.MovedMeanwhile)],
            Prepare = async world =>
            {
                await world.Opened();
                await world.Do(VietNam, Position(Stance.Support));
                await world.Do(Indonesia, Position(Stance.Support));
            },
            Make = (world, _) => new WithdrawPosition { Round = TheRound, PositionEntry = world.Last },
        },
        new(nameof(ConfirmPosition), "a position is confirmed by whoever took it ad referendum")
        {
            Own = [Indonesia],
            Others = Reason.NoSuchPosition,
            Prepare = world => world.Unconfirmed(),
            Make = (world, _) => new ConfirmPosition { Round = TheRound, PositionEntry = world.Last },
        },
        new(nameof(LodgeStatement), "nobody's own: each member may say how it understands a decision")
        {
            Own = Ministries,
            Prepare = world => world.Adopted(),
            Make = (world, _) => new LodgeStatement { Round = TheRound, Kind = StatementKind.Explanation, Statement = world.Words() },
        },
    ];

    // A member that joins after the opening is no elector where the rule says so.
    private static async Task OpenedBeforeOneJoined(World world)
    {
        var rule = TestCommunity.Charter();
        (rule.Version, rule.ElectorateAt) = (2, ElectorateAt.Opening);
        await world.Do(Chair, new AdoptRule { Rule = rule, MeetingDecision = await world.Decided(DecisionPurpose.Rule, "rules/charter") });
        await world.Admitted();
        var opening = world.Coordinator.Opening();
        opening.RuleVersion = 2;
        await world.Do(Chair, opening);
        await world.Do(SecretaryGeneral, new AddMember { Member = "members/TLS", Name = "Timor-Leste", JoinedDate = "2026-10-01", Decision = world.Words() });
        await world.Enrol(Newcomer);
    }
}
