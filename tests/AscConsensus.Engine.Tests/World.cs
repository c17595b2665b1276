using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace AscConsensus.Engine.Tests;

/// <summary>An accepted act at its place in the record.</summary>
internal sealed record Fact(IAct Act, Entry Entry);

/// <summary>A state of the world, made by acts only.</summary>
/// <param name="Community">What the record says.</param>
/// <param name="Now">The instant of the next act.</param>
/// <param name="Record">The acts that made it.</param>
internal sealed record World(Community Community, Instant Now, ImmutableList<Fact> Record)
{
    private static readonly DateTimeZone Jakarta = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    public Proposal Proposal => Community.Proposals[Story.TheProposal];

    public Round Round => Proposal.Rounds[^1];

    public Standing Standing => Standings.At(Community, Proposal, Round, Now);

    public Position? PositionOf(Desk ministry) => Round.PositionOf(ministry.Member);

    public ulong LastEntry => Record[^1].Entry.Number;

    /// <summary>The clock moves to a time in Jakarta, such as "2026-10-15 17:00".</summary>
    public World At(string jakarta) => this with { Now = InstantOf(jakarta) };

    public World With(Desk by, Stance stance, params string[] clauses) => With(by, Taking(stance, clauses));

    /// <summary>The same stance by each of them.</summary>
    public World WithEach(IEnumerable<Desk> members, Stance stance) => members.Aggregate(this, (world, member) => world.With(member, stance));

    public World With(Desk by, Func<World, IAct> acting) => When(by, acting).ThenAccepted();

    /// <summary>An act, sent with every document it cites that the record does not hold.</summary>
    public Attempt When(Desk by, Func<World, IAct> acting)
    {
        var act = acting(this);
        return When(by, _ => act, act.Cited.Where(citation => citation.Fingerprint.Length == Fingerprint.Length)
            .Select(citation => Fingerprint.Of(citation.Fingerprint))
            .Where(document => !Community.Documents.ContainsKey(document)).ToArray());
    }

    /// <summary>An act, sent with these documents and no other.</summary>
    public Attempt When(Desk by, Func<World, IAct> acting, params Fingerprint[] sent)
    {
        var act = acting(this);
        return new Attempt(this, act, by, Decisions.Decide(Community, act, by.Key, Now, sent));
    }

    /// <summary>Each change makes the act nonsense, and the refusal names the field.</summary>
    public void ThenEachIsInvalid<T>(Desk by, Func<World, T> acting, params (string Field, Action<T> Change)[] cases)
        where T : IAct => Assert.All(cases, malformed => When(by, _ => acting.But(malformed.Change)(this), []).ThenInvalid(malformed.Field));

    public static Instant InstantOf(string jakarta) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(jakarta).Value.InZoneStrictly(Jakarta).ToInstant();
}
