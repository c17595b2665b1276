using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A choice among the contract's values, as people type them: "agreed-in-principle".</summary>
internal static class Choice
{
    /// <summary>An option that takes one of some values; <c>null</c> if it is left out.</summary>
    public static Option<string?> Of<T>(string name, string description, params T[] among)
        where T : struct, Enum
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong([.. among.Select(Word)]);
        return option;
    }

    /// <summary>An argument that takes one of some values.</summary>
    public static Argument<string> Argument<T>(string name, string description, params T[] among)
        where T : struct, Enum
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.AcceptOnlyFromAmong([.. among.Select(Word)]);
        return argument;
    }

    /// <summary>The value of a word; the unspecified one if there is none.</summary>
    public static T Read<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(value => Word(value) == word);

    /// <summary>"agreed-in-principle".</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((letter, at) => char.IsAsciiLetterUpper(letter) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>"agreed in principle".</summary>
    public static string Say<T>(T value)
        where T : struct, Enum => Word(value).Replace('-', ' ');
}
