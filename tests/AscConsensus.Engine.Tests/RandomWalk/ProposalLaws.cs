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

        if (after.Rounds.Count(round => round.State == RoundState.Open) != (after.Phase == Phase.Positions ? 1 : 0)
            || after.Rounds.Count(round => round.State == RoundState.AwaitingConfirmation) != (after.Phase == Phase.AwaitingConfirmation ? 1 : 0))
        {
            yield return "rounds are open otherwise than the phase says";
        }

        if (after.Package is { } package && (community.Packages.Find(package) is not { HasEnded: false } tied || !tied.Proposals.Contains(after.Name)))
        {
            yield return "it is in a package that has ended, or never held it";
        }

        if (after.Group is { } group && (community.Groups.Find(group) is not { State: GroupState.Working } at || at.Subject != after.Name) || after.Group is null == (after.Phase == Phase.GroupReview))
        {
            yield return "it is in group review without a group, or has one without";
        }

        if (after.OpenRound is { } round && (round.Revision != after.Text || round != after.Rounds[^1]))
        {
            yield return "the open round is not on the present text";
        }

        if (after.OpenRound?.Rule.Name == Rules.OfTheSummit.Rule_ && after.RequiredRule?.Name != Rules.OfTheSummit.Rule_)
        {
            yield return "it is decided as the Summit had others decided";
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
        if (Lifecycle.Final.Contains(before.Phase)
            && act is not (AnnounceDecision or LodgeStatement or ProposeCorrection or ObjectToCorrection or AttachDocument or AnswerRequest or WithdrawConsent or SendReminder))
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
            yield break;
        }

        foreach (var broken in OfTheLedger(before, act, entry, after).Concat(ConsentLaws.OfProposal(before.Consents, act, entry, after.Consents)).Concat(AnnexLaws.OfProposal(before, act, entry, after)))
        {
            yield return broken;
        }
    }

    // Nothing leaves the ledger, and what is in it is its owner's: a sponsor or the Chair may only answer it, and a note only be recorded.
    private static IEnumerable<string> OfTheLedger(Proposal before, IAct act, Entry entry, Proposal after)
    {
        if (!before.Objections.Select(objection => objection.Entry).SequenceEqual(after.Objections.Take(before.Objections.Length).Select(objection => objection.Entry)))
        {
            yield return "an objection left the ledger";
            yield break;
        }

        var changed = after.Objections.Where((objection, i) => i >= before.Objections.Length || !objection.Equals(before.Objections[i])).ToList();
        var isItsOwn = act is TakePosition or ReaffirmPosition or RaiseObjection or MaintainObjection or WithdrawObjection or AnswerNote
            && changed.All(objection => objection.Member == entry.By.Member);
        var isAnswered = act is AddressObjection && changed.All(objection => objection.State == ObjectionState.Addressed && objection.EndedAt is null);
        var isNoted = act is RecordNote && changed.All(objection => objection.IsUnconfirmed && objection.Entry == entry.Number);
        if (changed.Count > 0 && !isItsOwn && !isAnswered && !isNoted)
        {
            yield return "an objection was raised or ended by another than its owner";
        }
    }
}
