using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace AscConsensus.Cli;

/// <summary>The command line: everything a desk can do, the coordinator and the demonstration.</summary>
internal static class Asc
{
    // A coordinator answers everything in flight first.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(40);

    public static async Task<int> Run(string[] args, TextReader input, TextWriter output, TextWriter error, bool isPlain, CancellationToken ct)
    {
        var screen = new Screen(output, error, isPlain);
        var root = Root(screen, input);

        // "@file" is for words that are given to an act, not for files of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && !AsksForHelp(parsed))
        {
            var path = string.Join(' ', PathOf(parsed.CommandResult).Reverse().Prepend("asc"));
            screen.Fail(Failure.Usage(string.Join(' ', parsed.Errors.Select(UsageFault.Of)), $"See {path} --help."), args.Contains(Options.Json.Name));
            return ExitCode.BadInput;
        }

        if (args.Contains(""))
        {
            screen.Fail(Failure.Usage("An argument is empty.", "Write what it stands for, or leave it out."), args.Contains(Options.Json.Name));
            return ExitCode.BadInput;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop }, ct);
    }

    public static RootCommand Root(Screen screen, TextReader input)
    {
        var root = new RootCommand("AscConsensus: sovereign members decide together by consensus, at a distance, on exact words, with a record that outlives every crash.")
        {
            Options.Profile,
            Options.Data,
            Options.Json,
            Options.Confirm,
            Options.Yes,
        };
        var help = root.Options.OfType<HelpOption>().Single();
        var explain = new HelpWithExamples((HelpAction)help.Action!);
        help.Action = explain;
        foreach (var command in Commands.All())
        {
            root.Add(command);
        }

        root.Add(CompleteVerb.Create(() => Root(screen, input)));
        KnownValues.AddTo(root);

        // A noun alone says what its verbs are.
        foreach (var noun in root.Subcommands.Where(command => command is not Verb).Append(root))
        {
            noun.Action = explain;
        }

        foreach (var verb in VerbsIn(root))
        {
            verb.SetAction((parsed, ct) => Perform(verb, new Run(parsed, screen, input), ct));
        }

        return root;
    }

    public static IEnumerable<Verb> VerbsIn(Command command) =>
        command.Subcommands.SelectMany(VerbsIn).Concat(command is Verb verb ? [verb] : []);

    // Without the root, whose name is that of the program's file.
    private static IEnumerable<string> PathOf(CommandResult result)
    {
        for (var at = result; at.Parent is CommandResult above; at = above)
        {
            yield return at.Command.Name;
        }
    }

    private static bool AsksForHelp(ParseResult parsed) =>
        parsed.RootCommandResult.Command.Options.OfType<HelpOption>().Any(option => parsed.GetResult(option) is not null);

    private static async Task<int> Perform(Verb verb, Run run, CancellationToken ct)
    {
        try
        {
            return await verb.Perform!(run, ct);
        }
        catch (OperationCanceledException) when (verb.GoesOnUntilStopped && ct.IsCancellationRequested)
        {
            return ExitCode.Done;
        }
        // Whatever it is, a person at a terminal gets words and the caller an exit code.
        catch (Exception exception) when (Failure.Of(exception) is { } failure)
        {
            run.Screen.Fail(failure, run.Json);
            return failure.ExitCode;
        }
    }
}
