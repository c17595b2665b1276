using System.Text.RegularExpressions;

namespace AscConsensus.Engine;

/// <summary>How the engine speaks of acts: from their names alone, so that every act has words.</summary>
public static partial class ActWords
{
    /// <summary>"close a round", of the act "CloseRound".</summary>
    public static string Of(string name)
    {
        string[] words = [.. Word().Matches(name).Select(match => match.Value is "Chair" or "Summit" ? match.Value : match.Value.ToLowerInvariant())];
        return words is [var set, "up", var up, ..] ? $"{set} up {Article(up, words[^1])}{string.Join(' ', words[2..])}"
            : words is [var verb, var next, ..] ? $"{verb} {Article(next, words[^1])}{string.Join(' ', words[1..])}".Replace(" to Summit", " to the Summit", StringComparison.Ordinal).Replace(" from group", " from a group", StringComparison.Ordinal)
            : string.Concat(words);
    }

    // Named things take "the" or nothing, and so do things of which there are several.
    private static string Article(string next, string last) =>
        next is "to" or "from" or "by" or "for" or "consent" || last is [.., 's'] ? ""
        : next is "Summit" ? "the "
        : next[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an "
        : "a ";

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Word();
}
