using System.Net;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Client;
using AscConsensus.Journal;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A real coordinator on a free port with a journal of its own, a community of three members, and a desk for every office.</summary>
internal sealed class RunningCoordinator : IAsyncDisposable
{
    private readonly TestCommunity community;
    private CoordinatorHost host;

    private RunningCoordinator(TestCommunity community, CoordinatorOptions options, CoordinatorHost host)
    {
        this.community = community;
        this.host = host;
        Options = options;
    }

    public CoordinatorOptions Options { get; }

    /// <summary>Dates the entries.</summary>
    public SettableClock Clock => community.Clock;

    /// <summary>Dates certificates and paces streams.</summary>
    public FastTime Time => (FastTime)Options.Time;

    public RememberedLog Log => community.Log;

    public CertificateAuthority Authority => community.Authority;

    /// <summary>By which the record's checkpoints are verified.</summary>
    public NoteVerifier CheckpointVerifier => new(community.Founding.Origin, NoteAlgorithm.Ed25519, community.Founding.CheckpointKey.Span);

    public Uri Address => new($"https://localhost:{host.Endpoint.Port}");

    public Desk Indonesia => DeskOf("offices/ministry-idn");

    public Desk Philippines => DeskOf("offices/ministry-phl");

    public Desk VietNam => DeskOf("offices/ministry-vnm");

    /// <summary>The Chair's office, in the term of the Philippines.</summary>
    public Desk Chair => DeskOf("offices/chair-amm");

    public Desk SecretaryGeneral => DeskOf("offices/secretary-general");

    public Desk Defence => DeskOf("offices/body-admm");

    public Desk Japan => DeskOf("offices/partner-jpn");

    public Desk Operator => DeskOf("offices/operator");

    public static async Task<RunningCoordinator> Start(Func<CoordinatorOptions, CoordinatorOptions>? with = null, RecordPolicy? policy = null)
    {
        var community = TestCommunity.Create();
        var act = community.Founding;
        act.Policy = policy;
        if (policy?.SignedActs.Count > 0)
        {
            using var key = SigningKey.Create();
            act.Credentials.Add(Client.Enrolment.OfSigning(key, act.Origin, "offices/secretary-general", "signing key in a safe"));
        }

        using (var journal = JournalDatabase.Open(community.JournalFile))
        {
            Founding.Write(journal, act, community.Clock.Now);
        }

        var options = new CoordinatorOptions
        {
            Listen = new IPEndPoint(IPAddress.Loopback, 0),
            JournalFile = community.JournalFile,
            CertificateFile = community.PathOf("coordinator.pem"),
            KeyFile = community.PathOf("coordinator.key"),
            AuthorityFile = community.PathOf("ca.pem"),
            CheckpointKeyFile = community.PathOf("checkpoint.key"),

            // Long enough at the haste of FastTime, so that on a busy machine too a stream says why it ends.
            Limits = new Limits { Acts = new Rate(1e6, 1000), Reads = new Rate(1e6, 1000), StreamEndsWithin = TimeSpan.FromHours(1) },
            Time = new FastTime(),
        };
        options = with?.Invoke(options) ?? options;
        return new RunningCoordinator(community, options, await CoordinatorHost.Start(options, community.Clock, community.Log));
    }

    public Desk DeskOf(string office) => community.Desks.GetOrAdd((office, Address), _ => Connect(community.Certificates[office]));

    /// <summary>A certificate for an office that there was not at the founding, and the act that enrols it.</summary>
    /// <param name="office">Such as "offices/convenor-2026-1".</param>
    /// <param name="holder">The member that holds the chair, of a Chair.</param>
    /// <param name="desk">Under which name the desk is found, where the office has one already.</param>
    public EnrolCredential Enrolment(string office, string holder = "", string? desk = null)
    {
        var certificate = community.Certificates[desk ?? office] = community.Authority.IssueClient(office["offices/".Length..]);
        return new EnrolCredential { Key = KeyId.Of(certificate).ToByteString(), Office = office, Holder = holder, Label = "first", Use = KeyUse.Connection };
    }

    public X509Certificate2 CertificateOf(string office) => community.Certificates[office];

    /// <summary>A desk with any certificate, enrolled or not.</summary>
    public Desk Connect(X509Certificate2? certificate) => new(Address, certificate, community.Authority.Certificate);

    /// <summary>Stops gracefully; desks have to connect anew.</summary>
    public Task Stop() => host.Stop();

    /// <summary>Stops if it runs, and starts again on the same port and journal.</summary>
    public async Task Restart()
    {
        var port = host.Endpoint.Port;
        await host.Stop();
        host = await CoordinatorHost.Start(Options with { Listen = new IPEndPoint(IPAddress.Loopback, port) }, community.Clock, community.Log);
    }

    public async Task<ulong> RecordSize() => (await SecretaryGeneral.Record.GetHeadAsync(new GetHeadRequest())).RecordSize;

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in community.Desks.Values)
        {
            desk.Dispose();
        }

        await host.DisposeAsync();
        community.Dispose();
    }
}
