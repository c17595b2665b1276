namespace AscConsensus.Cli;

/// <summary>Commands to paste while the demonstration stays up.</summary>
internal static class TryIt
{
    public static void Say(Screen screen, IReadOnlyList<(ChapterPlan Chapter, DemoCommunity Community)> played)
    {
        screen.Line();
        screen.Paragraph(played.Count == 1
            ? "The coordinator stays up; Ctrl+C ends it. Its clock runs on from the story's end. Try it from another terminal:"
            : "The coordinators stay up; Ctrl+C ends them. Their clocks run on from their story's end. Try them from another terminal:");
        foreach (var (chapter, community) in played)
        {
            screen.Line();
            screen.Line(played.Count == 1 ? $"  alias asc='{Command()} --data {community.Folder.Path}'" : $"  alias asc='{Command()} --data {community.Folder.Path}'  # {chapter.Name}");
            foreach (var command in chapter.TryNext)
            {
                screen.Line($"  {command}");
            }
        }
    }

    // As this very program was started.
    private static string Command()
    {
        var program = Environment.ProcessPath ?? "asc";
        return Path.GetFileNameWithoutExtension(program) == "dotnet" ? $"{program} {Path.Combine(AppContext.BaseDirectory, "asc.dll")}" : program;
    }
}
