namespace AscConsensus.Engine.Tests;

// Rounds that are more than written answers by a date.
internal static partial class Acting
{
    public static Func<World, ConfirmPosition> Confirming(ulong position) => world => new ConfirmPosition { Round = world.Round.Name, PositionEntry = position };

    public static Func<World, ConcludeConfirmation> Concluding(Outcome outcome) => world => new ConcludeConfirmation
    {
        Round = world.Round.Name,
        Outcome = outcome,
        PositionEntries = { world.Round.PositionEntries },
    };

    public static Func<World, RecallRound> Recalling() => world => new RecallRound { Round = world.Round.Name, Reasons = Paper.ForMembers("the wrong annex") };

    public static Func<World, AcknowledgeRound> Acknowledging() => world => new AcknowledgeRound
    {
        Round = world.Round.Name,
        TextFingerprint = world.Round.Revision.Text.ToByteString(),
    };

    public static Func<World, LodgeStatement> Lodging(StatementKind kind) => world => new LodgeStatement
    {
        Round = world.Round.Name,
        Kind = kind,
        Statement = Paper.ForMembers($"statement of kind {kind}"),
    };
}
