using System.Net;
using System.Net.Sockets;
using AscConsensus.Client;
using AscConsensus.Engine;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>A community made by asc init, with one round open, and the ministries' lines to a coordinator that comes and goes.</summary>
internal sealed class LoadedCommunity : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("asc-kills-");
    private readonly int port = FreePort();
    private readonly List<Profile> profiles = [];

    private string Data => Path.Combine(folder.FullName, "data");

    public string Journal => Path.Combine(Data, "record.db");

    public IReadOnlyList<AscClient> Ministries { get; private set; } = [];

    public string Round { get; private set; } = "";

    public ByteString Text { get; private set; } = ByteString.Empty;

    public static async Task<LoadedCommunity> Create()
    {
        var community = new LoadedCommunity();
        await AscProcess.Run("init", community.Data, "--port", $"{community.port}");
        await File.WriteAllTextAsync(community.Limits, """{ "acts": { "perSecond": 100000, "burst": 1000 }, "reads": { "perSecond": 100000, "burst": 1000 } }""");
        using (var coordinator = await community.StartCoordinator())
        {
            await community.OpenRound();
            await coordinator.Kill();
        }

        community.Ministries = [.. "brn khm idn lao mys mmr phl sgp tha tls vnm".Split(' ').Select(code => community.Connect("ministry-" + code))];
        return community;
    }

    public Task<AscProcess> StartCoordinator() => AscProcess.Coordinator("--data", Data, "--listen", $"127.0.0.1:{port}", "--limits", Limits);

    /// <summary>Writes the record as one file, as a ministry's official does.</summary>
    public async Task<string> Export()
    {
        var bundle = Path.Combine(folder.FullName, "record.bundle");
        using var coordinator = await StartCoordinator();
        await AscProcess.Run("record", "export", bundle, "--data", Data, "--profile", "ministry-idn");
        await coordinator.Kill();
        return bundle;
    }

    public void Dispose()
    {
        foreach (var ministry in Ministries)
        {
            ministry.Dispose();
        }

        profiles.ForEach(profile => profile.Dispose());
        folder.Delete(recursive: true);
    }

    private static Instant Due => Instant.FromUnixTimeSeconds((SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(30)).ToUnixTimeSeconds());

    private string Limits => Path.Combine(folder.FullName, "limits.json");

    private async Task OpenRound()
    {
        using var indonesia = Connect("ministry-idn");
        using var chair = Connect("chair-amm");
        const string proposal = "proposals/idn-2026-1";
        var text = new CanonicalText("Developing regional legal frameworks", [new Clause("1", "Members exchange their laws.")]);
        await indonesia.Proposals.SubmitAsync(proposal, "organs/AMM", "II.A.4", text);
        await chair.Proposals.AdmitAsync(proposal);
        await chair.Rounds.OpenAsync(proposal, Due);
        (Round, Text) = ($"{proposal}/rounds/1", (await chair.Rounds.GetAsync($"{proposal}/rounds/1")).TextFingerprint);
    }

    // Patient beyond any restart, and quick to try again: the kills come faster than an office would see.
    private AscClient Connect(string office)
    {
        var profile = Profile.Load(Path.Combine(Data, "profiles", office + ".json"));
        profiles.Add(profile);
        return AscClient.Connect(profile, new AscClientOptions { Patience = TimeSpan.FromMinutes(5), LongestPause = TimeSpan.FromMilliseconds(200) });
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
