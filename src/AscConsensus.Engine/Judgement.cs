using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>The engine's answer to an act: it follows from the rules, or it is refused in words.</summary>
public abstract record Judgement
{
    private Judgement()
    {
    }

    /// <summary>The act is a fact as soon as it is in the record.</summary>
    public sealed record Accepted : Judgement;

    /// <summary>The act changes nothing.</summary>
    /// <param name="Reason">Which refusal it is; docs/errors.md has its code and remedy.</param>
    /// <param name="Sentence">One sentence that officials understand.</param>
    /// <param name="Violations">The fields that are nonsense, for <see cref="Reason.InvalidField"/>.</param>
    public sealed record Refused(Reason Reason, string Sentence, IReadOnlyList<Violation> Violations) : Judgement;

    private static readonly Accepted Yes = new();

    public static Judgement Accept() => Yes;

    public static Judgement Refuse(Reason reason, string sentence) => new Refused(reason, sentence, []);

    /// <summary>A field is nonsense for what it is said about, although not by itself.</summary>
    public static Judgement Invalid(string field, string remedy) => new Refused(Reason.InvalidField, $"{field}: {remedy}", [new Violation(field, remedy)]);
}

/// <summary>A field that is missing or malformed, and what to put there.</summary>
/// <param name="Field">Path in the act, such as "text.title".</param>
/// <param name="Remedy">What the field should hold.</param>
public sealed record Violation(string Field, string Remedy);
