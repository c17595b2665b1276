using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>One outcome, and whether the Chair may declare it now.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="IsPermitted">Whether the engine would accept it.</param>
/// <param name="Sentence">Why, in one sentence.</param>
/// <param name="Phase">The phase that the proposal would enter; unspecified where the lifecycle has no such move.</param>
public sealed record OutcomePreview(Outcome Outcome, bool IsPermitted, string Sentence, Phase Phase)
{
    /// <summary>Every outcome there is, in the order of the contract.</summary>
    public static IReadOnlyList<OutcomePreview> All(Community community, Proposal proposal, Round round, Instant at) =>
        [.. Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.Unspecified).Select(outcome => Of(community, proposal, round, outcome, at))];

    private static OutcomePreview Of(Community community, Proposal proposal, Round round, Outcome outcome, Instant at)
    {
        var move = ClosingRules.MoveOf(outcome);
        var phase = round == proposal.LiveRound && Lifecycle.Permits(proposal.Phase, move) ? Lifecycle.Destination(proposal.Phase, move) : Phase.Unspecified;
        var standing = Standings.At(community, proposal, round, at);
        var because = round.State is not (RoundState.Open or RoundState.AwaitingConfirmation) ? $"{round.Name} is {RoundWords.Of(round.State)}."
            : proposal.Package is { } package && outcome != Outcome.NoConsensus ? $"{proposal.Called} is in {package}: its round is closed together with the others."
            : IsOfAnother(round, standing, outcome) ? $"The round asks whether the text is {OutcomeWords.Of(round.Asked)}, not whether it is {OutcomeWords.Of(outcome)}."
            : outcome == Outcome.SubjectToConfirmation && standing.Kind == StandingKind.Reached ? "No position is still to be confirmed: what was asked can be declared."
            : null;
        return new OutcomePreview(outcome, because is null && standing.Permits(outcome), because ?? standing.Sentence, phase);
    }

    private static bool IsOfAnother(Round round, Standing standing, Outcome outcome) =>
        outcome != round.Asked && outcome != Outcome.NoConsensus && (outcome != Outcome.SubjectToConfirmation || standing.IsAwaitingConfirmation);
}
