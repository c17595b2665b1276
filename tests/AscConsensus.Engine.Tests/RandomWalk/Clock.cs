using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Standings move with the clock, and only when they said they would.</summary>
internal static class Clock
{
    public static IEnumerable<string> Broken(Community before, Community after, Instant now, Chance chance)
    {
        foreach (var proposal in Laws.Changed(before, after))
        {
            if (ProposalSentence.Of(after, proposal, now).Length == 0 || PendingItems.Of(after, proposal, now).Any(item => item.Since > now))
            {
                yield return "a proposal has no sentence, or something is pending since a time to come";
            }

            if (proposal.LiveRound is { } round && chance.In100(round.IsSilence || round.State == RoundState.AwaitingConfirmation ? 50 : 20))
            {
                var standing = Standings.At(after, proposal, round, now);
                var last = standing.ChangesAt is { } changes ? changes - Duration.FromMilliseconds(1) : now + Duration.FromDays(400);
                var between = now + Duration.FromMilliseconds(chance.Between(0, (long)(last - now).TotalMilliseconds + 1));
                if (Said(standing) != Said(Standings.At(after, proposal, round, between)) || Said(standing) != Said(Standings.At(after, proposal, round, last)))
                {
                    yield return $"the standing of {round.Name} changes before {standing.ChangesAt}";
                }
            }
        }
    }

    private static string Said(Standing standing) =>
        $"{standing.Kind} {standing.Sentence} {string.Join(' ', [.. standing.Objecting, "|", .. standing.Holding, "|", .. standing.Awaited])} {standing.IsPastDue}";
}
