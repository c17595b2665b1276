using System.CommandLine;
using System.Text.Json.Nodes;

namespace AscConsensus.Cli;

/// <summary>Plays chapters through real desks and a real coordinator, each in a community of its own, then stays up to be tried.</summary>
internal static class DemoVerb
{
    public static Verb Create()
    {
        var chapter = new Option<string[]>("--chapter") { Description = $"Chapter to play; may be given several times. {Chapters.Every} for every one; {Chapters.Spine} if left out.", HelpName = "NAME" };
        chapter.CompletionSources.Add(_ => [.. Chapters.All.Select(plan => new System.CommandLine.Completions.CompletionItem(plan.Name)), new(Chapters.Every)]);
        var list = new Option<bool>("--list") { Description = "Name the chapters, one a line, instead of playing." };
        var exit = new Option<bool>("--exit") { Description = "End after the story instead of staying up; 0 only if every step came out as told." };
        return new Verb(
            "demo",
            "Play a proposal from submission to adoption through eleven ministries, the Chair and the Secretary-General, or another chapter; then stay up to be tried.",
            "asc demo",
            "asc demo --chapter silence",
            "asc demo --chapter all --data asc-demo --exit")
        {
            chapter, list, exit,
        }.Does((run, ct) =>
        {
            var chosen = Chapters.Named(run.Of(chapter) ?? []);
            return run.Of(list) ? List(run) : Play(run, chosen, run.Of(exit), ct);
        });
    }

    private static Task<int> List(Run run)
    {
        if (run.Json)
        {
            run.Screen.Json(new JsonArray([.. Chapters.All.Select(chapter => new JsonObject { ["chapter"] = chapter.Name, ["about"] = chapter.About })]));
        }
        else
        {
            var width = Chapters.All.Max(chapter => chapter.Name.Length);
            foreach (var chapter in Chapters.All)
            {
                run.Screen.Line($"{chapter.Name.PadRight(width)}  {chapter.About}");
            }
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static async Task<int> Play(Run run, IReadOnlyList<ChapterPlan> chapters, bool exit, CancellationToken ct)
    {
        var told = run.Json ? new Screen(TextWriter.Null, TextWriter.Null, isPlain: true) : run.Screen;
        var given = run.Of(Options.Data);
        var folder = given ?? System.IO.Directory.CreateTempSubdirectory("asc-demo-").FullName;
        var played = new List<(ChapterPlan Chapter, DemoCommunity Community)>();
        try
        {
            foreach (var chapter in chapters)
            {
                var clock = new DemoClock(chapter.Begins);
                var community = await DemoCommunity.Found(chapters.Count == 1 ? folder : Path.Combine(folder, chapter.Name), clock);
                played.Add((chapter, community));
                if (chapters.Count > 1)
                {
                    told.Line($"{(played.Count > 1 ? Environment.NewLine : "")}Chapter {chapter.Name}: {chapter.About}");
                    told.Line();
                }

                await chapter.Create(community, new(told, clock)).Play(ct);
                clock.RunOn();
                await RecordEnding.Tell(community, told, ct);
            }

            Tell(run, told, played);
            if (!exit)
            {
                TryIt.Say(told, played);
                await CoordinatorVerb.Stopped(ct);
                told.Line("The demonstration has ended.");
            }
        }
        finally
        {
            foreach (var (_, community) in played)
            {
                await community.DisposeAsync();
            }

            told.Paragraph($"What it made stays in {folder}{(given is null ? "; remove that folder when you need it no longer" : "")}.");
        }

        return ExitCode.Done;
    }

    private static void Tell(Run run, Screen told, IReadOnlyList<(ChapterPlan Chapter, DemoCommunity Community)> played)
    {
        if (run.Json)
        {
            var chapters = played.Select(one => new JsonObject { ["chapter"] = one.Chapter.Name, ["folder"] = one.Community.Folder.Path, ["endpoint"] = $"https://{one.Community.Endpoint}" });
            run.Screen.Json(new JsonObject { ["asTold"] = true, ["chapters"] = new JsonArray([.. chapters]) });
        }

        told.Line();
        told.Line("Every step came out as told.");
    }
}
