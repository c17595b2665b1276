using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Repository.Tests;

/// <summary>docs/lifecycle.md is printed from the machines themselves.</summary>
public sealed class LifecyclePageTests
{
    private static readonly IEnumerable<Phase> Phases = Enum.GetValues<Phase>().Where(phase => phase != Phase.Unspecified);

    [Fact]
    public void The_page_is_current() => Golden.IsCurrent("docs/lifecycle.md", Page());

    private static string Page() => $"""
        # The life of a proposal

        Phases move only by entries of the record; standings move with the clock. A move that the map does not have is refused in words, with
        `WRONG_PHASE`. There is no "rejected": consensus that is absent now is not a refusal for ever.

        Printed from the code (`Lifecycle.cs`, `Implementation.cs`).

        | Phase | Meaning | Moves |
        | --- | --- | --- |
        {string.Join('\n', Phases.Select(Row))}

        ```mermaid
        {Lifecycle.ToMermaid().ReplaceLineEndings("\n").Trim()}
        ```

        ## The life of an activity

        Implementation is a second machine: it never touches a consensus. It is a map only so far: no act moves an activity yet.

        ```mermaid
        {Implementation.ToMermaid().ReplaceLineEndings("\n").Trim()}
        ```

        """;

    private static string Row(Phase phase) => $"| {phase} | {MeaningOf(phase)} | {MovesFrom(phase)} |";

    private static string MeaningOf(Phase phase) =>
        ProtoComments.OfPhases.Single(comment => comment.Key.Replace("_", "", StringComparison.Ordinal).Equals(phase.ToString(), StringComparison.OrdinalIgnoreCase)).Value.ReplaceLineEndings(" ");

    private static string MovesFrom(Phase phase) => Lifecycle.Final.Contains(phase) ? "final" : string.Join("; ", Enum.GetValues<Move>()
        .Where(move => Lifecycle.Permits(phase, move))
        .Select(move => $"{PhaseWords.Of(move)} → {Lifecycle.Destination(phase, move)}"));
}
