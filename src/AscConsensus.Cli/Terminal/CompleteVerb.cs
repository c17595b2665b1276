using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>Called by the shells' scripts: what may stand at the end of a line that begins with asc, one word a line.</summary>
internal static class CompleteVerb
{
    public static Verb Create(Func<RootCommand> root)
    {
        var typed = new Argument<string>("LINE") { Description = "What has been typed so far, as one word." };
        return new Verb("complete", "Say what may come next: called by the scripts that asc completion prints.", "asc complete \"asc round sh\"") { typed }
            .Hide()
            .Does((run, _) =>
            {
                foreach (var word in After(root(), run.Of(typed)))
                {
                    run.Screen.Line(word);
                }

                return Task.FromResult(ExitCode.Done);
            });
    }

    private static IEnumerable<string> After(RootCommand root, string typed)
    {
        // The first word is asc itself, however it was called.
        var line = typed.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? typed[(end + 1)..].TrimStart() : "";
        var begun = line[(line.LastIndexOf(' ') + 1)..];
        var parsed = root.Parse(line, new ParserConfiguration { ResponseFileTokenReplacer = null });

        // After what means nothing, nothing can come.
        if (parsed.UnmatchedTokens.Any(word => word != begun))
        {
            return [];
        }

        return parsed.GetCompletions(line.Length)
            .Select(item => item.InsertText ?? item.Label)
            .Where(word => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase) && (begun.StartsWith('-') || !word.StartsWith('-')) && !word.StartsWith('/'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }
}
