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

        if (before.State is RoundState.Closed or RoundState.Discontinued && Sealed(after) != Sealed(before))
        {
            yield return "a round that was over changed";
        }

        if (after.DueAt != before.DueAt && (act is not ExtendRound || after.DueAt < before.DueAt || entry.At >= before.DueAt))
        {
            yield return "the due date moved back, or after it had passed";
        }

        if (before.State == RoundState.Open && after.State != RoundState.Open && before.IsSilence)
        {
            foreach (var broken in OfSilence(act, entry, proposal, after, community))
            {
                yield return broken;
            }
        }

        if (before.State != RoundState.Closed && after is { State: RoundState.Closed, Declared: { Outcome: not Outcome.NoConsensus } decision })
        {
            foreach (var broken in OfConsensus(decision, proposal, after, community))
            {
                yield return broken;
            }
        }
    }

    // What may be added once it is over: the announcement, and statements as annexes.
    private static Round Sealed(Round round) => round with
    {
        Decision = round.Decision is null ? null : round.Decision with { AnnouncedAt = null },
        Conclusion = round.Conclusion is null ? null : round.Conclusion with { AnnouncedAt = null },
        Statements = [],
    };

    // A silence ends early only if it is broken, or with its text; and who came after the cut-off was never asked.
    private static IEnumerable<string> OfSilence(IAct act, Entry entry, Proposal proposal, Round after, Community community)
    {
        var isBroken = after.Decision is { Outcome: Outcome.NoConsensus } && proposal.Objections.Any(objection =>
            objection.At >= after.OpenedAt && objection is { CarriedFrom: null, State: not (ObjectionState.Disowned or ObjectionState.Unconfirmed) } && (objection.HoldUntil is null || objection.ProposedWording is not null));
        if (entry.At < after.DueAt && !isBroken && act is not (RecallRound or ShelveProposal or ReturnProposal or WithdrawProposal))
        {
            yield return "a silence was closed before its cut-off";
        }

        if (after.Decision is { EffectiveAt: var cutOff } && after.ElectorateAtEnd!.Value.Any(member => community.Members.Single(each => each.Name == member).EnteredAt > cutOff))
        {
            yield return "the electorate of a silence is of after its cut-off";
        }
    }

    // Consensus: everyone whose position counts has joined or takes no part, and nobody objects or asks for time. In the room being seated is enough, by silence having
    // been there from the opening and had notice; of neither that has ever objected or asked for time, or took its position back.
    private static IEnumerable<string> OfConsensus(Decision decision, Proposal proposal, Round round, Community community)
    {
        var when = round is { IsSilence: true, Conclusion: null } ? decision.EffectiveAt - NodaTime.Duration.FromMilliseconds(1) : decision.At;
        var cutOff = round.IsSilence ? round.Decision!.EffectiveAt : (NodaTime.Instant?)null;
        var day = community.DateAt(when);
        if (round.ElectorateAtEnd!.Value.Any(member => !IsIn(member)))
        {
            yield return "adopted without an elector";
        }

        if (proposal.Objections.Any(objection => objection.At <= when && objection.State != ObjectionState.Disowned
            && (objection.EndedAt is null || objection.EndedAt > when) && (objection.HoldUntil is null || objection.HoldUntil >= day)))
        {
            yield return "adopted against an objection or a hold";
        }

        if (round.Positions.Any(position => position is { IsAdReferendum: true, ConfirmedAt: null } && round.ElectorateAtEnd!.Value.Contains(position.Member)))
        {
            yield return "adopted before a capital confirmed";
        }

        if (!decision.PositionEntries.SequenceEqual(round.Positions.Select(position => position.Entry).Order()) || decision.Standing.Kind != StandingKind.Reached || decision.Outcome != round.Asked)
        {
            yield return "the certificate says otherwise than the round";
        }

        bool IsIn(string member) => round.Positions.SingleOrDefault(position => position.Member == member)?.Stance switch
        {
            Stance.Support or Stance.NoObjection or Stance.Reservation or Stance.StandAside or Stance.NotParticipating => true,
            null when round.TookBack.Contains(member) => false,
            null when round.Decision!.MeetingDecision is { } room => community.MeetingDecisions[room].Seated.Contains(member) && !HasObjected(member, before: decision.At + NodaTime.Duration.Epsilon),
            null when cutOff is { } late => round.ElectorateAtOpening.Contains(member) && round.Notices.Any(notice => notice.Member == member && notice.At < late) && !HasObjected(member, late),
            _ => false,
        };

        bool HasObjected(string member, NodaTime.Instant before) =>
            proposal.Objections.Any(objection => objection.Member == member && objection.At < before && objection.State != ObjectionState.Disowned)
            || community.MeetingDecisions.Items.Any(made => made.Proposal == proposal.Name && made.At < before && made.Objections.Any(voiced => voiced.Member == member));
    }
}
