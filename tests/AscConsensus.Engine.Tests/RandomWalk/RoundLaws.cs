namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>What must hold of a round of a proposal that an accepted act changed.</summary>
internal static class RoundLaws
{
    public static IEnumerable<string> Broken(Round? before, IAct act, Entry entry, Proposal proposal, Round after, Community community)
    {
        if (after.Positions.DistinctBy(position => position.Member).Count() != after.Positions.Length)
        {
            yield return "a member has two positions in one round";
        }

        if (before is null || ReferenceEquals(before, after))
        {
            yield break;
        }

        var changed = after.Positions.Except(before.Positions).Concat(before.Positions.Except(after.Positions));
        if (changed.Any(position => position.Member != entry.By.Member || entry.By.Office.Kind != OfficeKinds.Ministry))
        {
            yield return "a position was changed by another than its member";
        }

        if (before.State != RoundState.Open && after with { Decision = after.Decision is null ? null : after.Decision with { AnnouncedAt = before.Decision?.AnnouncedAt } } != before)
        {
            yield return "a round that was over changed";
        }

        if (after.DueAt != before.DueAt && (act is not ExtendRound || after.DueAt < before.DueAt || entry.At >= before.DueAt))
        {
            yield return "the due date moved back, or after it had passed";
        }

        if (before.State == RoundState.Open && after.Decision is { Outcome: Outcome.Adopted } decision)
        {
            foreach (var broken in OfAdoption(decision, entry, proposal, after, community))
            {
                yield return broken;
            }
        }
    }

    // Consensus: everyone whose position counts has joined or takes no part, and nobody objects or asks for time.
    private static IEnumerable<string> OfAdoption(Decision decision, Entry entry, Proposal proposal, Round round, Community community)
    {
        var day = community.DateAt(entry.At);
        var electors = round.Rule.ElectorateAt == ElectorateAt.Opening
            ? round.ElectorateAtOpening.AsEnumerable()
            : community.Members.Where(member => member.Joined <= day).Select(member => member.Name);
        if (electors.Any(member => round.Positions.SingleOrDefault(position => position.Member == member)?.Stance
            is not (Stance.Support or Stance.NoObjection or Stance.Reservation or Stance.StandAside or Stance.NotParticipating)))
        {
            yield return "adopted without an elector";
        }

        if (proposal.Objections.Any(objection => objection.HoldUntil is null || objection.HoldUntil >= day))
        {
            yield return "adopted against an objection or a hold";
        }

        if (!decision.PositionEntries.SequenceEqual(round.Positions.Select(position => position.Entry).Order()) || decision.Standing.Kind != StandingKind.Reached)
        {
            yield return "the certificate says otherwise than the round";
        }
    }
}
