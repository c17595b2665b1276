namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>What must hold of what gathers around a proposal or a decision: it is only added to, and each part is its author's.</summary>
internal static class AnnexLaws
{
    public static IEnumerable<string> OfProposal(Proposal before, IAct act, Entry entry, Proposal after)
    {
        if (!Laws.Continues(before.Attachments, after.Attachments) || !Laws.Continues(before.Reminders, after.Reminders))
        {
            yield return "an attachment or a reminder is gone";
        }

        if (before.Rounds.Where((round, i) => !Laws.Continues(round.Statements, after.Rounds[i].Statements) || after.Rounds[i].Statements.Skip(round.Statements.Length).Any(lodged => lodged.Member != entry.By.Member)).Any())
        {
            yield return "a statement is gone, or another member's";
        }

        foreach (var broken in OfRequests(before, act, entry, after).Concat(OfCorrections(before, entry, after)))
        {
            yield return broken;
        }
    }

    public static IEnumerable<string> OfMeetings(Community before, IAct act, Entry entry, Community after)
    {
        if (ReferenceEquals(before.MeetingDecisions, after.MeetingDecisions))
        {
            yield break;
        }

        foreach (var decision in before.MeetingDecisions.Items)
        {
            if (after.MeetingDecisions.Find(decision.Name) is not { } now || now with { Contests = decision.Contests, UsedBy = decision.UsedBy is null && now.UsedBy == entry.Number && Names(act, decision) ? null : now.UsedBy } != decision
                || !Laws.Continues(decision.Contests, now.Contests) || now.Contests.Skip(decision.Contests.Length).Any(contest => contest.Member != entry.By.Member))
            {
                yield return "a decision of a meeting was rewritten, or contested for another";
            }
        }
    }

    private static bool Names(IAct act, MeetingDecision decision) => act.Descriptor.FindFieldByName("meeting_decision")?.Accessor.GetValue(act) is string name && name == decision.Name;

    private static IEnumerable<string> OfRequests(Proposal before, IAct act, Entry entry, Proposal after)
    {
        if (before.Requests.Length > after.Requests.Length || before.Requests.Where((request, i) => after.Requests[i] != request && (act is not AnswerRequest || request.AnsweredAt is not null
            || after.Requests[i] != request with { State = after.Requests[i].State, Answer = after.Requests[i].Answer, AnsweredAt = entry.At })).Any())
        {
            yield return "a request or its answer is gone";
        }

        if (after.Requests.Skip(before.Requests.Length).Any(request => request.Member != entry.By.Member))
        {
            yield return "a request was made for another";
        }
    }

    // The original stays, and what has taken effect stays in effect.
    private static IEnumerable<string> OfCorrections(Proposal before, Entry entry, Proposal after)
    {
        if (before.Phase == Phase.Adopted && (after.Phase != Phase.Adopted || !before.Revisions.SequenceEqual(after.Revisions)))
        {
            yield return "what was adopted changed";
        }

        if (before.Corrections.Length > after.Corrections.Length || before.Corrections.Where((correction, i) => after.Corrections[i] != correction
            && (correction.StateAt(entry.At) != CorrectionState.Pending || after.Corrections[i] != correction with { Objector = entry.By.Member, Objection = after.Corrections[i].Objection })).Any())
        {
            yield return "a correction was rewritten, or objected to too late or for another";
        }
    }
}
