using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>The wording of a story's proposal: a title and clauses, numbered from 1.</summary>
internal static class DemoText
{
    public static CanonicalText Of(string title, params IEnumerable<string> clauses) => new(title, [.. clauses.Select((wording, i) => new Clause($"{i + 1}", wording))]);

    /// <summary>The same text with other words in one clause.</summary>
    public static CanonicalText With(this CanonicalText text, string clause, string wording) =>
        text with { Clauses = [.. text.Clauses.Select(there => there.Id == clause ? new Clause(clause, wording) : there)] };
}
