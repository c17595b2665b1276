using System.CommandLine;
using System.Text.Json;

namespace AscConsensus.Cli;

/// <summary>Plays one proposal through real desks and a real coordinator, then stays up to be tried.</summary>
internal static class DemoVerb
{
    public static Verb Create()
    {
        var exit = new Option<bool>("--exit") { Description = "End after the story instead of staying up; 0 only if every step came out as told." };
        return new Verb(
            "demo",
            "Play a proposal from submission to adoption through eleven ministries, the Chair and the Secretary-General; then stay up to be tried.",
            "asc demo",
            "asc demo --data asc-demo --exit")
        {
            exit,
        }.Does((run, ct) => Play(run, run.Of(exit), ct));
    }

    private static async Task<int> Play(Run run, bool exit, CancellationToken ct)
    {
        var told = run.Json ? new Screen(TextWriter.Null, TextWriter.Null, isPlain: true) : run.Screen;
        var clock = new DemoClock(Narrator.At(9, 7, 9));
        var folder = run.Of(Options.Data) ?? System.IO.Directory.CreateTempSubdirectory("asc-demo-").FullName;
        await using var community = await DemoCommunity.Found(folder, clock);
        await new Story(community, new(told, clock)).Play(ct);
        clock.RunOn();
        if (run.Json)
        {
            run.Screen.Line(JsonSerializer.Serialize(new { asTold = true, folder = community.Folder.Path, endpoint = $"https://{community.Endpoint}", proposal = Story.Proposal }));
        }

        told.Line();
        told.Line("Every step came out as told.");
        if (!exit)
        {
            TryIt.Say(told, community);
            await CoordinatorVerb.Stopped(ct);
            told.Line("The demonstration has ended.");
        }

        return ExitCode.Done;
    }
}
