using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>One community from its founding on, by acts that are sensible, bent or noise, with time that passes or stands still.</summary>
internal sealed class Walk
{
    private readonly Chance chance;
    private readonly Suggestions suggestions;
    private readonly Nonsense nonsense;
    private readonly List<Fact> record = [];
    private Community community = Community.Empty;
    private Instant now = World.InstantOf("2025-10-15 09:00");

    public Walk(int seed)
    {
        chance = new Chance(seed);
        suggestions = new Suggestions(chance, ties: seed % 5 == 0);
        nonsense = new Nonsense(chance);
    }

    public Dictionary<string, int> Accepted { get; } = [];

    public Dictionary<Reason, int> Refused { get; } = [];

    /// <summary>How many proposals are in that phase now.</summary>
    public int CountOf(Phase phase) => community.Proposals.Count(proposal => proposal.Phase == phase);

    /// <summary>Walks, and tells the first law that is broken; null if none is.</summary>
    public string? Run(int acts)
    {
        if (Step(Founding(), default) is { } stillborn)
        {
            return stillborn;
        }

        for (var i = 1; i < acts; i++)
        {
            if (chance.In100(50))
            {
                now += Duration.FromMilliseconds(chance.Between(0, 6 * 60 * 60 * 1000));
            }

            var (act, key) = suggestions.Next(community, now);
            act = chance.Weighted([(0, 78), (1, 17), (2, 5)]) switch { 0 => act, 1 => nonsense.Bend(act), _ => nonsense.Noise(act) };
            if (Step(act, key) is { } broken)
            {
                return $"{broken}, by act {i}: {Acts.NameOf(act)} {act}";
            }
        }

        return StateText.Of(Replayed()) == StateText.Of(community) ? null : "replaying the record gives another state";
    }

    private string? Step(IAct act, Fingerprint key)
    {
        var sent = Sent(act);
        var judgement = Decisions.Decide(community, act, key, now, sent);
        if (judgement is Judgement.Refused refused)
        {
            Refused[refused.Reason] = Refused.GetValueOrDefault(refused.Reason) + 1;
            return refused.Sentence.Length == 0 ? "a refusal says nothing"
                : chance.In100(1) && !Repeats(act, key, sent, refused) ? "a refusal is another when repeated, or changed the state"
                : null;
        }

        var by = community.IsFounded ? new Actor(community.Credentials[key].Office, key) : default;
        var entry = new Entry((ulong)record.Count, now, by);
        var before = community;
        community = Decisions.Apply(before, act, entry);
        record.Add(new Fact(act, entry));
        Accepted[Acts.NameOf(act)] = Accepted.GetValueOrDefault(Acts.NameOf(act)) + 1;
        return Laws.Broken(before, act, entry, community).Concat(Clock.Broken(before, community, now, chance)).FirstOrDefault();
    }

    private bool Repeats(IAct act, Fingerprint key, Fingerprint[] sent, Judgement.Refused refused)
    {
        var before = StateText.Of(community);
        return Decisions.Decide(community, act, key, now, sent) is Judgement.Refused again
            && (again.Reason, again.Sentence) == (refused.Reason, refused.Sentence)
            && StateText.Of(community) == before;
    }

    // The documents the act cites and the record does not hold; now and then one less, or one more.
    private Fingerprint[] Sent(IAct act)
    {
        var fields = new Fields();
        act.Check(fields);
        var cited = !fields.AreSound ? [] : act.Cited.Select(citation => Fingerprint.Of(citation.Fingerprint)).Where(document => !community.Documents.ContainsKey(document));
        return chance.Weighted([(0, 96), (1, 2), (2, 2)]) switch
        {
            0 => [.. cited],
            1 => [.. cited.Skip(1)],
            _ => [.. cited, new Fingerprint(chance.Bytes(Fingerprint.Length))],
        };
    }

    // As a coordinator does it at start-up: from the bytes of the statements alone.
    private Community Replayed() => record.Aggregate(Community.Empty, (state, fact) =>
    {
        var bytes = Google.Protobuf.MessageExtensions.ToByteArray(new Statement().With((IAct)fact.Act.Descriptor.Parser.ParseFrom(Google.Protobuf.MessageExtensions.ToByteString(fact.Act))));
        return Decisions.Apply(state, Acts.In(Statement.Parser.ParseFrom(bytes))!, fact.Entry);
    });
}
