using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Rounds;

/// <summary>Where one elector stands in a round: its position, or none yet, and the latest it took on an earlier text.</summary>
internal static class PositionView
{
    public static V1.Position Of(Reading reading, Engine.Proposal proposal, Engine.Round round, string member)
    {
        var view = round.PositionOf(member) is { } position ? Of(reading, position) : new V1.Position { Member = member };
        view.Earlier = Earlier(proposal, round, member);
        view.NoticeTime = round.Notices.FirstOrDefault(notice => notice.Member == member)?.At.ToTimestamp();
        view.DueTime = round.DueAtFor(reading.Community, reading.Community.FindMember(member)!).ToTimestamp();
        return view;
    }

    private static V1.Position Of(Reading reading, Engine.Position position) => new()
    {
        Member = position.Member,
        Stance = position.Stance,
        Clauses = { position.Clauses },
        HoldUntilDate = position.HoldUntil?.ToText() ?? "",
        ObjectionKind = position.ObjectionKind,
        Statement = reading.CiteIfAny(position.Statement),
        AdReferendum = position.IsAdReferendum,
        ConfirmedTime = position.ConfirmedAt?.ToTimestamp(),
        ProposedWording = reading.CiteIfAny(position.ProposedWording),
        Entry = position.Entry,
        EntryTime = position.At.ToTimestamp(),
    };

    private static V1.EarlierPosition? Earlier(Engine.Proposal proposal, Engine.Round round, string member) => proposal.Rounds
        .TakeWhile(earlier => earlier.Name != round.Name)
        .Reverse()
        .Where(earlier => earlier.PositionOf(member) is not null)
        .Select(earlier => new V1.EarlierPosition
        {
            Stance = earlier.PositionOf(member)!.Stance,
            Revision = earlier.Revision.Number,
            Entry = earlier.PositionOf(member)!.Entry,
        })
        .FirstOrDefault();
}
