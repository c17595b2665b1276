using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

namespace AscConsensus.Cli.Tests;

/// <summary>docs/asc.md: every command with its arguments, options and examples, as the commands themselves say.</summary>
internal static class ManualPage
{
    private static readonly (int Code, string Meaning)[] ExitCodes =
    [
        (ExitCode.Done, "Done."),
        (ExitCode.Refused, "No: the coordinator refused, a question was answered with no, or what was looked at is not as it should be, such as a copy that is not sound, two that differ, a backup that is refused or a demonstration that went otherwise. The sentence says why; nothing has changed."),
        (ExitCode.BadInput, "Bad usage or input; nothing was sent or made."),
        (ExitCode.Unreachable, "The coordinator cannot be reached."),
        (ExitCode.CannotStart, "The coordinator cannot start, or its record is damaged."),
        (ExitCode.NotTrusted, "What the coordinator showed contradicts what it signed before; the desk has stopped, and the evidence is kept ([what to do](desk.md#when-something-is-found))."),
        (ExitCode.Internal, "An internal fault, or what was received cannot be the record."),
        (ExitCode.Interrupted, "Interrupted, with Ctrl+C or SIGTERM."),
    ];

    public static string Print(RootCommand root)
    {
        var page = new StringBuilder($"""
            # asc

            {root.Description}

            Printed from the commands themselves; `asc COMMAND --help` says the same.

            ```text
            asc COMMAND [VERB] [ARGUMENTS] [OPTIONS]
            ```

            A noun, such as `asc proposal`, has verbs, such as `submit`; alone it says what they are. Acts answer with the number and the instant of
            their entry in the record, and with how the proposal stands then. Words that go with an act (reasons, a statement, a view) are given in
            place, as `@FILE`, or as `-` for standard input.

            ## Options of every command


            """);
        AppendOptions(page, root.Options.Where(option => option is not (HelpOption or VersionOption)));
        page.Append("- `--help`: Explain the command, with examples.\n");
        page.Append("\n## Exit codes\n\n| Code | Meaning |\n| --- | --- |\n");
        foreach (var (code, meaning) in ExitCodes)
        {
            page.Append($"| {code} | {meaning} |\n");
        }

        page.Append($"\nWhat went wrong is a sentence on standard error, with a remedy where there is one. With `--json` it is one JSON object there, with\n`exitCode`, `reason` ([errors](errors.md) lists those of the coordinator), `sentence` and `remedy`.\n");
        page.Append("\n## Commands\n");
        foreach (var command in Shown(root))
        {
            AppendCommand(page, command, "asc");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendCommand(StringBuilder page, Command command, string parent)
    {
        var path = $"{parent} {command.Name}";
        page.Append($"\n{(parent == "asc" ? "###" : "####")} {path}\n\n{command.Description}\n");
        if (command is Verb verb)
        {
            page.Append($"\n```text\n{Usage(path, verb)}\n```\n");
            AppendParts(page, verb);
            page.Append($"\n{(verb.Examples.Count == 1 ? "Example" : "Examples")}:\n\n```sh\n{string.Join('\n', verb.Examples)}\n```\n");
        }

        foreach (var below in Shown(command))
        {
            AppendCommand(page, below, path);
        }
    }

    private static void AppendParts(StringBuilder page, Verb verb)
    {
        if (verb.Arguments.Count + verb.Options.Count > 0)
        {
            page.Append('\n');
        }

        foreach (var argument in verb.Arguments)
        {
            AppendPart(page, argument.Name, argument.Description, argument.HasDefaultValue ? argument.GetDefaultValue() : null);
        }

        AppendOptions(page, verb.Options);
    }

    private static void AppendOptions(StringBuilder page, IEnumerable<Option> options)
    {
        foreach (var option in options.Where(option => !option.Hidden))
        {
            AppendPart(page, $"{option.Name} {Value(option)}".TrimEnd(), option.Description, option.HasDefaultValue && option.ValueType != typeof(bool) ? option.GetDefaultValue() : null);
        }
    }

    private static void AppendPart(StringBuilder page, string name, string? description, object? usual)
    {
        // Lines after the first belong to the same item.
        page.Append($"- `{name}`: {description!.ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal).Replace("\n  \n", "\n\n", StringComparison.Ordinal)}");
        page.Append(usual is null or "" ? "\n" : $" If left out: `{usual}`.\n");
    }

    private static string Usage(string path, Verb verb) => string.Join(' ',
    [
        path,
        .. verb.Arguments.Select(argument => argument.HasDefaultValue || argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name),
        .. verb.Options.Where(option => option.Required).Select(option => $"{option.Name} {Value(option)}".TrimEnd()),
        .. verb.Options.Where(option => !option.Required && !option.Hidden).Select(option => $"[{$"{option.Name} {Value(option)}".TrimEnd()}]"),
    ]);

    // The words that may stand there, where they are few and fixed; else what is put there.
    private static string Value(Option option) =>
        option.ValueType == typeof(bool) ? ""
        : option.HelpName is { Length: > 0 } name ? name
        : option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label).ToList() is [_, ..] words ? string.Join('|', words)
        : option.Name.TrimStart('-').ToUpperInvariant();

    private static IEnumerable<Command> Shown(Command command) => command.Subcommands.Where(below => !below.Hidden);
}
