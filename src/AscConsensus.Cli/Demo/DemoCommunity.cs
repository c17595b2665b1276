using System.Net;
using System.Net.Sockets;
using AscConsensus.Client;
using AscConsensus.Coordinator;
using NodaTime;

namespace AscConsensus.Cli;

/// <summary>A community of its own: founded, with a coordinator that runs in this process, and a desk for every office of the story.</summary>
internal sealed class DemoCommunity : IAsyncDisposable
{
    private static readonly string[] Ministries = ["brn", "idn", "khm", "lao", "mmr", "mys", "phl", "sgp", "tha", "tls", "vnm"];

    private readonly CoordinatorHost host;
    private readonly List<Profile> profiles = [];
    private readonly Dictionary<string, AscClient> desks = [];

    private DemoCommunity(CommunityFolder folder, CoordinatorHost host)
    {
        (Folder, this.host) = (folder, host);
        foreach (var office in Offices)
        {
            var profile = Profile.Load(folder.ProfileOf(office));
            profiles.Add(profile);
            desks.Add(office, AscClient.Connect(profile));
        }
    }

    /// <summary>The eleven ministries, the Chair and the Secretary-General.</summary>
    public static IEnumerable<string> Offices => [.. Ministries.Select(member => "ministry-" + member), "chair-amm", "secretary-general"];

    public CommunityFolder Folder { get; }

    public IPEndPoint Endpoint => host.Endpoint;

    public AscClient Chair => desks["chair-amm"];

    public AscClient SecretaryGeneral => desks["secretary-general"];

    /// <summary>The desk of an office, such as "chair-amm".</summary>
    public AscClient Desk(string office) => desks[office];

    /// <summary>The desk of a ministry, by its member's code such as "idn".</summary>
    public AscClient Ministry(string code) => desks["ministry-" + code];

    public static async Task<DemoCommunity> Found(string path, IClock clock)
    {
        var folder = CommunityFolder.CreateEmpty(path);
        var port = FreePort();
        new CommunityFounding(folder, new CommunityData(null), _ => { }).Write("asc.example/demonstration", [], port, clock.GetCurrentInstant());
        return new(folder, await CoordinatorHost.Start(folder.Coordinator(new(IPAddress.Loopback, port)), clock));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in desks.Values)
        {
            desk.Dispose();
        }

        await host.DisposeAsync();
        foreach (var profile in profiles)
        {
            profile.Dispose();
        }
    }

    // Profiles name the port, so it is chosen before the coordinator starts.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
