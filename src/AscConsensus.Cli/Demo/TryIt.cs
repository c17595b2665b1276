namespace AscConsensus.Cli;

/// <summary>Commands to paste while the demonstration stays up.</summary>
internal static class TryIt
{
    public static void Say(Screen screen, DemoCommunity community)
    {
        screen.Line();
        screen.Paragraph("The coordinator stays up; Ctrl+C ends it. Its clock runs on from the story's end. Try it from another terminal:");
        screen.Line();
        screen.Line($"  alias asc='{Command()} --data {community.Folder.Path}'");
        foreach (var (who, commands) in Commands)
        {
            screen.Line();
            screen.Line($"  # {who}");
            foreach (var command in commands)
            {
                screen.Line($"  {command}");
            }
        }
    }

    private static IEnumerable<(string Who, string[] Commands)> Commands =>
    [
        ("as Indonesia", [
            "asc round show idn-2026-1 --profile ministry-idn",
            "printf '# Strengthening the ZOPFAN regime\\n\\n## 1\\nMember Countries review its implementation.\\n' > zopfan.md",
            "asc proposal submit zopfan.md --subject II.A.2 --profile ministry-idn",
        ]),
        ("as Chair", [
            "asc proposal admit idn-2026-2 --profile chair-amm",
            "asc round open idn-2026-2 --due 2026-11-30 --profile chair-amm",
            "asc round close idn-2026-2 --outcome adopted --profile chair-amm",
        ]),
        ("as Secretary-General", [
            "asc pending --profile secretary-general",
            "asc watch --from 0 --profile secretary-general",
        ]),
    ];

    // As this very program was started.
    private static string Command()
    {
        var program = Environment.ProcessPath ?? "asc";
        return Path.GetFileNameWithoutExtension(program) == "dotnet" ? $"{program} {Path.Combine(AppContext.BaseDirectory, "asc.dll")}" : program;
    }
}
