using System.Net;
using System.Net.Sockets;
using AscConsensus.Client;
using AscConsensus.Coordinator;
using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Cli;

/// <summary>A community of its own: founded, with a coordinator that runs in this process, and a desk for every office of the story.</summary>
internal sealed class DemoCommunity : IAsyncDisposable
{
    private const string Origin = "asc.example/demonstration";

    /// <summary>What the community asks of keys.</summary>
    private static readonly V1.RecordPolicy Policy = new() { SignedActs = { "*" }, Witnesses = RecordEnding.Witnesses };

    private readonly CoordinatorHost host;
    private readonly Dictionary<string, (Profile Profile, AscClient Client)> desks = [];

    private DemoCommunity(CommunityFolder folder, CoordinatorHost host) => (Folder, this.host) = (folder, host);

    /// <summary>Codes of the eleven members, such as "idn".</summary>
    public static IReadOnlyList<string> Members { get; } = ["brn", "idn", "khm", "lao", "mmr", "mys", "phl", "sgp", "tha", "tls", "vnm"];

    /// <summary>The eleven ministries, the Chair and the Secretary-General.</summary>
    public static IEnumerable<string> Offices => [.. Members.Select(member => "ministry-" + member), "chair-amm", "secretary-general"];

    public CommunityFolder Folder { get; }

    public IPEndPoint Endpoint => host.Endpoint;

    public AscClient Chair => Desk("chair-amm");

    public AscClient SecretaryGeneral => Desk("secretary-general");

    public static async Task<DemoCommunity> Found(string path, IClock clock)
    {
        var port = FreePort();
        var founding = new CommunityFounding(CommunityData.Read(), Origin, [], port, Policy, clock.GetCurrentInstant());
        var folder = CommunityFolder.CreateEmpty(path, clock: "coordinator");
        founding.Write(folder, _ => { });
        return new(folder, await CoordinatorHost.Start(folder.Coordinator(new(IPAddress.Loopback, port)), clock));
    }

    /// <summary>The desk of an office that has a profile, such as "chair-amm".</summary>
    public AscClient Desk(string office)
    {
        if (!desks.TryGetValue(office, out var desk))
        {
            var profile = Profile.Load(Folder.ProfileOf(office));
            desk = (profile, AscClient.Connect(profile));
            desks.Add(office, desk);
        }

        return desk.Client;
    }

    /// <summary>The desk of a ministry, by its member's code such as "idn".</summary>
    public AscClient Ministry(string code) => Desk("ministry-" + code);

    /// <summary>Gives an office that came into being after the founding its certificate, keys and profile: the acts that enrol them.</summary>
    public IReadOnlyList<EnrolCredential> Issue(Office office, string name, string holder = "")
    {
        using var authority = CertificateAuthority.Load(Folder.AuthorityCertificate, Folder.AuthorityKey, TimeProvider.System);
        return Folder.Issue(authority, Origin, office, name, $"https://localhost:{Endpoint.Port}", holder);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, client) in desks.Values)
        {
            client.Dispose();
        }

        await host.DisposeAsync();
        foreach (var (profile, _) in desks.Values)
        {
            profile.Dispose();
        }
    }

    // Profiles name the port, so it is chosen before the coordinator starts.
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
