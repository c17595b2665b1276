using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>One question, by one organ, on one revision, to its electorate, under one frozen rule, with one due date.</summary>
public sealed record Round
{
    /// <summary>Such as "proposals/idn-2026-3/rounds/2".</summary>
    public required string Name { get; init; }

    public required string Organ { get; init; }

    public required Rule Rule { get; init; }

    public required Revision Revision { get; init; }

    public required Instant OpenedAt { get; init; }

    public required Procedure Procedure { get; init; }

    /// <summary>The outcome that is put to the members.</summary>
    public required Outcome Asked { get; init; }

    /// <summary>The exact question put.</summary>
    public required string Question { get; init; }

    /// <summary>A due date: answers count until the Chair closes, who need not wait after this instant. For silence the cut-off: an act is in time strictly before.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>From opening to the first due date: a member that joins meanwhile has as long.</summary>
    public required Duration Period { get; init; }

    /// <summary>The membership when the round opened, in order of codes.</summary>
    public required ImmutableArray<string> ElectorateAtOpening { get; init; }

    /// <summary>Once it is over; null while it is open. What is over keeps the electorate it ended with, whoever joins later.</summary>
    public ImmutableArray<string>? ElectorateAtEnd { get; init; }

    /// <summary>At most one per member, in the order in which members first took one.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>Members that have taken a position back in it: their silence is no assent, whatever the rule says of silence.</summary>
    public ImmutableArray<string> TookBack { get; init; } = [];

    public RoundState State { get; init; } = RoundState.Open;

    /// <summary>Holidays in it that were published after it had opened and not taken back since: the Chair may extend it, and nothing has moved.</summary>
    public ImmutableArray<LateHoliday> Holidays { get; init; } = [];

    /// <summary>Members that have acknowledged notice of it.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];

    /// <summary>Once closed.</summary>
    public Decision? Decision { get; init; }

    /// <summary>When confirmations are due, once it was closed subject to confirmation.</summary>
    public Instant? ConfirmationDueAt { get; init; }

    /// <summary>What was declared once confirmations were in, or had failed.</summary>
    public Decision? Conclusion { get; init; }

    /// <summary>Statements lodged after closing.</summary>
    public ImmutableArray<LodgedStatement> Statements { get; init; } = [];

    /// <summary>Until when statements on the decision are lodged; null while there is none.</summary>
    public Instant? StatementsUntil => State == RoundState.Closed ? Declared!.At + Rule.StatementsWindow : null;

    /// <summary>The latest decision: what was concluded, or else what was declared at closing.</summary>
    public Decision? Declared => Conclusion ?? Decision;

    /// <summary>Whether what was declared is still to be made known. What was agreed subject to confirmation and then discontinued is no decision.</summary>
    public bool IsToBeAnnounced => State != RoundState.Discontinued && Declared is { AnnouncedAt: null };

    public bool IsSilence => Procedure == Procedure.Silence;

    public Position? PositionOf(string member)
    {
        foreach (var position in Positions)
        {
            if (position.Member == member)
            {
                return position;
            }
        }

        return null;
    }

    /// <summary>Whose positions count at that instant: the membership then, or at the opening, as the rule says; of a round that is over, at its end.</summary>
    public ImmutableArray<string> ElectorateAt(Community community, Instant at) => ElectorateAtEnd ?? Rule.ElectorateAt switch
    {
        V1.ElectorateAt.Opening => ElectorateAtOpening,
        V1.ElectorateAt.Closing => community.MembershipAt(CountedAt(community, at)),
        _ => throw new InvalidOperationException($"The rule {Rule.Name} does not say whose membership counts."),
    };

    /// <summary>Whether a member's position counts at that instant: what taking one asks, without the list.</summary>
    public bool IsElector(Community community, string member, Instant at) =>
        ElectorateAtEnd is { } ended ? ended.Contains(member)
        : Rule.ElectorateAt == V1.ElectorateAt.Opening ? ElectorateAtOpening.Contains(member)
        : community.IsMember(member, at);

    /// <summary>The same for who knows what day it is then.</summary>
    public bool IsElector(Member member, Instant at, LocalDate day) =>
        ElectorateAtEnd is { } ended ? ended.Contains(member.Name)
        : Rule.ElectorateAt == V1.ElectorateAt.Opening ? ElectorateAtOpening.Contains(member.Name)
        : member.EnteredAt <= at && member.IsMemberOn(day);

    /// <summary>When a member's position is due: one that joined after the opening has the full period from then.</summary>
    public Instant DueAtFor(Community community, Member member) => IsNewcomer(member) ? Instant.Max(DueAt, JoinedAt(community, member) + Period) : DueAt;

    /// <summary>
    /// When the last elector's position is due. A member that joins once a silence has passed its cut-off is too late to move it; one that joins before gives
    /// everyone the time that it has, and may be followed by another before the cut-off that it has moved.
    /// </summary>
    public Instant LastDueAt(Community community, Instant at)
    {
        var (last, previous) = (DueAt, Instant.MinValue);
        while (last > previous)
        {
            previous = last;
            foreach (var member in community.Members)
            {
                if (IsNewcomer(member) && JoinedAt(community, member) is var joined && joined <= at && (!IsSilence || joined < previous))
                {
                    last = Instant.Max(last, joined + Period);
                }
            }
        }

        return last;
    }

    /// <summary>
    /// The instant whose facts count: that one, or of a silence that has passed its cut-off the last before it. Whole milliseconds are the finest instants there are.
    /// </summary>
    public Instant CountedAt(Community community, Instant at)
    {
        if (!IsSilence || State == RoundState.AwaitingConfirmation)
        {
            return at;
        }

        var last = LastDueAt(community, at);
        return at < last ? at : last - Duration.FromMilliseconds(1);
    }

    /// <summary>Entries of the positions, ascending: what a closing binds.</summary>
    public ImmutableArray<ulong> PositionEntries => [.. Positions.Select(position => position.Entry).Order()];

    /// <summary>Closed or discontinued at that instant.</summary>
    public Round Ended(RoundState state, Community community, Instant at) => this with { State = state, ElectorateAtEnd = ElectorateAt(community, at) };

    /// <summary>The member has no position in it.</summary>
    public Round WithoutPositionOf(string member) => this with { Positions = Positions.RemoveAll(position => position.Member == member) };

    public Round With(Position position)
    {
        var index = 0;
        while (index < Positions.Length && Positions[index].Member != position.Member)
        {
            index++;
        }

        return this with { Positions = index == Positions.Length ? Positions.Add(position) : Positions.SetItem(index, position) };
    }

    private bool IsNewcomer(Member member) => Rule.ElectorateAt == V1.ElectorateAt.Closing && !ElectorateAtOpening.Contains(member.Name);

    // Once it is entered and its day has come.
    private static Instant JoinedAt(Community community, Member member) => Instant.Max(member.EnteredAt, member.Joined.AtStartOfDayInZone(community.Zone).ToInstant());
}
