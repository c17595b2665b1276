namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>What must hold of a proposal that an accepted act made or changed.</summary>
internal static class ProposalLaws
{
    public static IEnumerable<string> Broken(Proposal? before, IAct act, Entry entry, Proposal after, Community community)
    {
        if (before is not null)
        {
            foreach (var broken in OfTheStep(before, act, entry, after))
            {
                yield return broken;
            }
        }

        var open = after.Rounds.Count(round => round.State == RoundState.Open);
        if (open > 1 || open == 1 != (after.Phase == Phase.Positions))
        {
            yield return "rounds are open otherwise than the phase says";
        }

        if (after.OpenRound is { } round && (round.Revision != after.Text || round != after.Rounds[^1]))
        {
            yield return "the open round is not on the present text";
        }

        if (after.Revisions.Where((revision, i) => revision.Number != i + 1).Any() || after.Rounds.Where((each, i) => each.Name != $"{after.Name}/rounds/{i + 1}").Any())
        {
            yield return "revisions or rounds are not numbered without gaps";
        }

        if (after.Sponsors.IsEmpty || after.Sponsors.Distinct().Count() != after.Sponsors.Length)
        {
            yield return "the sponsors are none, or one twice";
        }

        if (after.Symbol is { } symbol && community.Symbols.GetValueOrDefault(symbol) != after.Name)
        {
            yield return "a symbol does not lead to its proposal";
        }

        foreach (var broken in after.Rounds.SelectMany((each, i) => RoundLaws.Broken(before?.Rounds.ElementAtOrDefault(i), act, entry, after, each, community)))
        {
            yield return broken;
        }
    }

    private static IEnumerable<string> OfTheStep(Proposal before, IAct act, Entry entry, Proposal after)
    {
        if (Lifecycle.Final.Contains(before.Phase) && act is not AnnounceDecision)
        {
            yield return "something was accepted after the end";
        }

        if (before.Phase != after.Phase && !Enum.GetValues<Move>().Any(move => Lifecycle.Permits(before.Phase, move) && Lifecycle.Destination(before.Phase, move) == after.Phase))
        {
            yield return $"it went from {before.Phase} to {after.Phase}, which the map does not have";
        }

        if (after.PhaseSince != (before.Phase == after.Phase ? before.PhaseSince : entry.At))
        {
            yield return "it is in its phase since another instant";
        }

        if (before.Symbol is not null && before.Symbol != after.Symbol)
        {
            yield return "it lost its symbol";
        }

        if (!before.Revisions.SequenceEqual(after.Revisions.Take(before.Revisions.Length)) || before.Rounds.Length > after.Rounds.Length)
        {
            yield return "a revision or a round was rewritten";
        }

        var others = after.Objections.Where(objection => objection.Member != entry.By.Member);
        if (!before.Objections.Where(objection => objection.Member != entry.By.Member).SequenceEqual(others)
            || (!before.Objections.SequenceEqual(after.Objections) && act is not (TakePosition or ReaffirmPosition)))
        {
            yield return "an objection was raised or ended by another than its owner";
        }
    }
}
