namespace AscConsensus.Engine;

/// <summary>The one sentence of a certificate: what was decided, by whom, when, and in what grade.</summary>
public static class DecisionSentence
{
    /// <param name="community">The state that is read.</param>
    /// <param name="proposal">The proposal decided on.</param>
    /// <param name="round">A round with a decision.</param>
    public static string Of(Community community, Proposal proposal, Round round)
    {
        var decision = round.Declared!;
        return $"The {community.TitleOf(round.Organ)} decided on revision {round.Revision.Number} of {proposal.Called}: {OutcomeWords.Of(decision.Outcome)}, with effect from {community.Say(decision.EffectiveAt)}; {Grade(community, decision)}.";
    }

    private static string Grade(Community community, Decision decision)
    {
        if (decision.MeetingDecision is null)
        {
            return "derived from the positions in the record";
        }

        var declared = community.MeetingDecisions[decision.MeetingDecision];
        var contesting = community.NamesOf(declared.Contests.Select(contest => contest.Member));
        return $"declared by the Chair at the meeting on {declared.Held.Say()}, not derived from positions{(contesting.Length > 0 ? $"; contested by: {contesting}" : "")}";
    }
}
