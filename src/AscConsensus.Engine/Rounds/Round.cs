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

    /// <summary>Answers count until the Chair closes; after this instant the Chair need not wait.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>The membership when the round opened, in order of codes.</summary>
    public required ImmutableArray<string> ElectorateAtOpening { get; init; }

    /// <summary>Once it is over; null while it is open. What is over keeps the electorate it ended with, whoever joins later.</summary>
    public ImmutableArray<string>? ElectorateAtEnd { get; init; }

    /// <summary>At most one per member, in the order in which members first took one.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    public RoundState State { get; init; } = RoundState.Open;

    /// <summary>Once closed.</summary>
    public Decision? Decision { get; init; }

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
        V1.ElectorateAt.Closing => community.MembershipAt(at),
        _ => throw new InvalidOperationException($"The rule {Rule.Name} does not say whose membership counts."),
    };

    /// <summary>Whether a member's position counts at that instant: what taking one asks, without the list.</summary>
    public bool IsElector(Community community, string member, Instant at) => Rule.ElectorateAt == V1.ElectorateAt.Opening
        ? ElectorateAtOpening.Contains(member)
        : community.IsMember(member, at);

    /// <summary>Entries of the positions, ascending: what a closing binds.</summary>
    public ImmutableArray<ulong> PositionEntries => [.. Positions.Select(position => position.Entry).Order()];

    /// <summary>Closed or discontinued at that instant.</summary>
    public Round Ended(RoundState state, Community community, Instant at) => this with { State = state, ElectorateAtEnd = ElectorateAt(community, at) };

    public Round With(Position position)
    {
        var index = 0;
        while (index < Positions.Length && Positions[index].Member != position.Member)
        {
            index++;
        }

        return this with { Positions = index == Positions.Length ? Positions.Add(position) : Positions.SetItem(index, position) };
    }
}
