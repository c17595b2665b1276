using System.CommandLine;
using System.Text.Json.Nodes;
using AscConsensus.Record;
using NodaTime;

namespace AscConsensus.Cli;

/// <summary>Makes a community from data files.</summary>
internal static class InitVerb
{
    public const int DefaultPort = 7443;

    public static Verb Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Where to put it; must be empty or not exist.", DefaultValueFactory = _ => "asc-data" };
        var from = new Option<string?>("--from") { Description = "Folder with your own members.csv, organs.csv, chairs.csv, partners.csv, goals.csv, catalogue.csv and rules/.", HelpName = "DIR" };
        var origin = new Option<string>("--origin") { Description = "The record's unique name.", DefaultValueFactory = _ => "asc.example/amm" };
        var hosts = new Option<string[]>("--host") { Description = "A name under which desks reach the coordinator; localhost is always one.", HelpName = "NAME" };
        var port = new Option<int>("--port") { Description = "Where the coordinator listens.", DefaultValueFactory = _ => DefaultPort };
        var policy = new PolicyOptions();
        return new Verb(
            "init",
            "Make a community: an authority, the coordinator's certificate and keys, a profile for every office, and the founding entry of its record.",
            "asc init asc-data",
            "asc init /srv/asc --host consensus.example --origin consensus.example/asc",
            "asc init /srv/asc --signed-acts \"*\" --witnesses 7")
        {
            folder, from, origin, hosts, port, policy.SignedActs, policy.Witnesses,
        }.Does((run, ct) =>
        {
            var founding = new CommunityFounding(CommunityData.Read(run.Of(from)), run.Of(origin)!, run.Of(hosts) ?? [], run.Of(port), policy.Read(run), SystemClock.Instance.GetCurrentInstant());
            var there = CommunityFolder.CreateEmpty(run.Of(folder));
            Say(run, there, founding.Write(there, run.Screen.Progress), run.Of(port));
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Say(Run run, CommunityFolder there, Digest founding, int port)
    {
        var profiles = System.IO.Directory.EnumerateFiles(there.Profiles, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).ToList();
        if (run.Json)
        {
            run.Screen.Json(new JsonObject { ["folder"] = there.Path, ["profiles"] = new JsonArray([.. profiles]), ["founding"] = founding.ToString() });
            return;
        }

        run.Screen.Line($"The community is founded in {there.Path}.");
        run.Screen.Paragraph($"Profiles: {string.Join(", ", profiles)}.");
        run.Screen.Line($"Founding: {founding}");
        run.Screen.Paragraph("That hash stands in every profile. Tell it to every office by another way too, such as a note verbale: by it each knows that it follows this record and no other.");
        run.Screen.Paragraph("Give each office its own files of profiles/, in one folder: NAME.json, those it names, and ca.pem. Keep authority/ca-key.pem off the machine that serves.");
        run.Screen.Line();
        // The profiles name that port: the coordinator must listen there.
        run.Screen.Line($"Next: asc coordinator --data {there.Path}{(port == DefaultPort ? "" : $" --listen 127.0.0.1:{port}")}");
    }
}
