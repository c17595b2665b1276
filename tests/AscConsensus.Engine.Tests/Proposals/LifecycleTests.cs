namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>The map of a proposal's legal moves, by hand: every phase and every move is tried.</summary>
public sealed class LifecycleTests
{
    private static readonly Dictionary<(Phase, Move), Phase> Expected = new()
    {
        [(Phase.Submitted, Move.Admit)] = Phase.Consultation,
        [(Phase.Submitted, Move.Return)] = Phase.Returned,
        [(Phase.Submitted, Move.Withdraw)] = Phase.Withdrawn,
        [(Phase.Returned, Move.SubmitAgain)] = Phase.Submitted,
        [(Phase.Returned, Move.Withdraw)] = Phase.Withdrawn,
        [(Phase.Consultation, Move.ReferToGroup)] = Phase.GroupReview,
        [(Phase.Consultation, Move.OpenRound)] = Phase.Positions,
        [(Phase.Consultation, Move.ReferToSummit)] = Phase.ReferredToSummit,
        [(Phase.Consultation, Move.Return)] = Phase.Returned,
        [(Phase.Consultation, Move.Shelve)] = Phase.Shelved,
        [(Phase.Consultation, Move.Withdraw)] = Phase.Withdrawn,
        [(Phase.GroupReview, Move.EndGroup)] = Phase.Consultation,
        [(Phase.GroupReview, Move.Shelve)] = Phase.Shelved,
        [(Phase.GroupReview, Move.Withdraw)] = Phase.Withdrawn,
        [(Phase.Positions, Move.Adopt)] = Phase.Adopted,
        [(Phase.Positions, Move.Endorse)] = Phase.Endorsed,
        [(Phase.Positions, Move.AgreeSubjectToConfirmation)] = Phase.AwaitingConfirmation,
        [(Phase.Positions, Move.TakeBackToConsultation)] = Phase.Consultation,
        [(Phase.Positions, Move.Note)] = Phase.Noted,
        [(Phase.Positions, Move.Return)] = Phase.Returned,
        [(Phase.Positions, Move.Shelve)] = Phase.Shelved,
        [(Phase.Positions, Move.Withdraw)] = Phase.Withdrawn,
        [(Phase.AwaitingConfirmation, Move.Adopt)] = Phase.Adopted,
        [(Phase.AwaitingConfirmation, Move.Endorse)] = Phase.Endorsed,
        [(Phase.AwaitingConfirmation, Move.Note)] = Phase.Noted,
        [(Phase.AwaitingConfirmation, Move.TakeBackToConsultation)] = Phase.Consultation,
        [(Phase.AwaitingConfirmation, Move.Withdraw)] = Phase.Withdrawn,
        [(Phase.Endorsed, Move.Adopt)] = Phase.Adopted,
        [(Phase.Endorsed, Move.TakeBackToConsultation)] = Phase.Consultation,
        [(Phase.Endorsed, Move.Withdraw)] = Phase.Withdrawn,
        [(Phase.Shelved, Move.Revive)] = Phase.Consultation,
        [(Phase.Shelved, Move.Withdraw)] = Phase.Withdrawn,
        [(Phase.ReferredToSummit, Move.TakeBackToConsultation)] = Phase.Consultation,
        [(Phase.ReferredToSummit, Move.Adopt)] = Phase.Adopted,
        [(Phase.ReferredToSummit, Move.Note)] = Phase.Noted,
        [(Phase.ReferredToSummit, Move.Shelve)] = Phase.Shelved,
        [(Phase.ReferredToSummit, Move.Withdraw)] = Phase.Withdrawn,
    };

    public static TheoryData<Phase> Phases => [.. Enum.GetValues<Phase>()];

    [Theory]
    [MemberData(nameof(Phases))]
    public void Has_these_moves_and_no_other(Phase phase) => Assert.All(Enum.GetValues<Move>(), move =>
    {
        var expected = Expected.TryGetValue((phase, move), out var destination);
        Assert.Equal(expected, Lifecycle.Permits(phase, move));
        if (expected)
        {
            Assert.Equal(destination, Lifecycle.Destination(phase, move));
        }
    });

    [Fact]
    public void Ends_where_nothing_leads_on() => Assert.Equal(
        Lifecycle.Final.Order(),
        Expected.Values.Distinct().Where(phase => Expected.Keys.All(from => from.Item1 != phase)).Order());

    [Fact]
    public void Leads_from_submission_to_every_phase()
    {
        HashSet<Phase> reached = [Phase.Submitted];
        while (Expected.Any(move => reached.Contains(move.Key.Item1) && reached.Add(move.Value)))
        {
        }

        Assert.Equal(Enum.GetValues<Phase>().Except([Phase.Unspecified]).Order(), reached.Order());
    }

    // An illegal move is refused in words, never ignored.
    [Theory]
    [MemberData(nameof(Phases))]
    public void Refuses_every_other_move_in_words(Phase phase) => Assert.All(Enum.GetValues<Move>().Where(move => phase != Phase.Unspecified && !Lifecycle.Permits(phase, move)), move =>
    {
        var proposal = Submitted().Proposal with { Phase = phase };
        var refused = Assert.IsType<Judgement.Refused>(Lifecycle.Refuses(proposal, move));

        Assert.Equal(
            (Reason.WrongPhase, $"{TheProposal} is {PhaseWords.Of(phase)}: {PhaseWords.Of(move)} is possible only while it is {PhaseWords.From(move)}."),
            (refused.Reason, refused.Sentence));
    });
}
