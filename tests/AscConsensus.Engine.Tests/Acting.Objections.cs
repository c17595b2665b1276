namespace AscConsensus.Engine.Tests;

// Objections, requests for time and notes, outside positions.
internal static partial class Acting
{
    public static Func<World, RaiseObjection> Objecting(params string[] clauses) => world => new RaiseObjection
    {
        Proposal = Story.TheProposal,
        TextFingerprint = Present(world),
        Clauses = { clauses },
        Kind = ObjectionKind.Substantive,
    };

    public static Func<World, RaiseObjection> AskingForTime(string until) => world => new RaiseObjection
    {
        Proposal = Story.TheProposal,
        TextFingerprint = Present(world),
        HoldUntilDate = until,
    };

    public static Func<World, AddressObjection> Addressing(ulong objection) => _ => new AddressObjection
    {
        Proposal = Story.TheProposal,
        ObjectionEntry = objection,
        Response = Paper.ForMembers("clause 3 was reworded"),
    };

    public static Func<World, MaintainObjection> Maintaining(ulong objection) => _ => new MaintainObjection { Proposal = Story.TheProposal, ObjectionEntry = objection };

    public static Func<World, WithdrawObjection> WithdrawingObjection(ulong objection) => _ => new WithdrawObjection { Proposal = Story.TheProposal, ObjectionEntry = objection };

    public static Func<World, RecordNote> Noting(Desk member, string holdUntil = "") => _ => new RecordNote
    {
        Proposal = Story.TheProposal,
        Member = member.Member,
        HoldUntilDate = holdUntil,
        Note = Paper.ForMembers($"note received from {member.Member}"),
    };

    public static Func<World, AnswerNote> AnsweringNote(ulong note, NoteAnswer answer) => _ => new AnswerNote { Proposal = Story.TheProposal, NoteEntry = note, Answer = answer };
}
