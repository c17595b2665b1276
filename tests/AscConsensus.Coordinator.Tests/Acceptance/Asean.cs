using System.Net;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Client;
using AscConsensus.Client.Tests.Record;
using AscConsensus.Journal;
using AscConsensus.Record;
using AscConsensus.V1;
using NodaTime;
using NodaTime.Text;

namespace AscConsensus.Coordinator.Tests.Acceptance;

/// <summary>The eleven members of ASEAN, its organs and a coordinator that can be stopped and started, each office on a connection of its own.</summary>
internal sealed class Asean : IAsyncDisposable
{
    private static readonly (string Code, string Name)[] Roster =
    [
        ("BRN", "Brunei Darussalam"), ("KHM", "Cambodia"), ("IDN", "Indonesia"), ("LAO", "Lao PDR"), ("MYS", "Malaysia"), ("MMR", "Myanmar"),
        ("PHL", "Philippines"), ("SGP", "Singapore"), ("THA", "Thailand"), ("TLS", "Timor-Leste"), ("VNM", "Viet Nam"),
    ];

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-acceptance-");
    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test CA", TimeProvider.System);
    private readonly Dictionary<string, X509Certificate2> certificates = [];
    private readonly Dictionary<string, Desk> desks = [];
    private readonly RememberedLog log = new();
    private readonly int chairYear;
    private readonly string chairMember;
    private CoordinatorHost? host;

    private Asean(string members, int chairYear, string chairMember)
    {
        Members = [.. Roster.Where(member => members.Contains(member.Code, StringComparison.Ordinal)).Select(member => member.Code.ToLowerInvariant())];
        (this.chairYear, this.chairMember) = (chairYear, chairMember);
    }

    public SettableClock Clock { get; } = new();

    /// <summary>Codes of the members, alphabetical by their English names.</summary>
    public IReadOnlyList<string> Members { get; }

    public Desk Chair => DeskOf("offices/chair-amm");

    public Desk ChairOfSom => DeskOf("offices/chair-som");

    public Desk SecretaryGeneral => DeskOf("offices/secretary-general");

    /// <summary>Today's eleven members, chaired by the Philippines in 2026.</summary>
    public static Task<Asean> In2026() => Start("BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM", "2026-09-01 09:00", 2026, "PHL");

    /// <param name="members">Codes of the members then.</param>
    /// <param name="jakarta">When the community is founded.</param>
    /// <param name="chairYear">The year of the Chair's term.</param>
    /// <param name="chairMember">Who holds the chair.</param>
    public static async Task<Asean> Start(string members, string jakarta, int chairYear, string chairMember)
    {
        var asean = new Asean(members, chairYear, chairMember);
        asean.At(jakarta);
        foreach (var office in (string[])[.. asean.Members.Select(member => $"offices/ministry-{member}"), "offices/chair-amm", "offices/chair-som", "offices/secretary-general", "offices/body-admm"])
        {
            asean.certificates.Add(office, asean.authority.IssueClient(office["offices/".Length..]));
        }

        using (var own = asean.authority.IssueServer(["localhost"]))
        {
            PemFiles.Write(own, asean.PathOf("coordinator.pem"), asean.PathOf("coordinator.key"));
        }

        await File.WriteAllTextAsync(asean.PathOf("ca.pem"), asean.authority.Certificate.ExportCertificatePem());
        PemFiles.WriteKey(asean.PathOf("checkpoint.key"), CheckpointKeys.Pem);
        using (var journal = JournalDatabase.Open(asean.PathOf("journal.db")))
        {
            Founding.Write(journal, asean.Community(), asean.Clock.Now);
        }

        await asean.Restart();
        return asean;
    }

    /// <summary>The clock moves to a time in Jakarta, such as "2026-10-15 17:00".</summary>
    public void At(string jakarta) => Clock.Now = InstantOf(jakarta);

    public static Instant InstantOf(string jakarta) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(jakarta).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Jakarta"]).ToInstant();

    public Desk Ministry(string code) => DeskOf($"offices/ministry-{code}");

    public Desk DeskOf(string office) => desks.TryGetValue(office, out var desk)
        ? desk
        : desks[office] = new Desk(new Uri($"https://localhost:{host!.Endpoint.Port}"), certificates[office], authority.Certificate);

    /// <summary>A certificate for an office that has come since, and the credential that its holder enrols.</summary>
    public EnrolCredential NewCredential(string office, Citation? note = null)
    {
        certificates[office] = authority.IssueClient(office["offices/".Length..]);
        return new EnrolCredential { Office = office, Key = KeyId.Of(certificates[office]).ToByteString(), Label = "first", Use = KeyUse.Connection, Note = note };
    }

    public async Task Stop()
    {
        foreach (var desk in desks.Values)
        {
            desk.Dispose();
        }

        desks.Clear();
        if (host is not null)
        {
            await host.DisposeAsync();
            host = null;
        }
    }

    /// <summary>Stops if it runs, and starts again on the same journal.</summary>
    public async Task Restart()
    {
        await Stop();
        host = await CoordinatorHost.Start(
            new CoordinatorOptions
            {
                Listen = new IPEndPoint(IPAddress.Loopback, 0),
                JournalFile = PathOf("journal.db"),
                CertificateFile = PathOf("coordinator.pem"),
                KeyFile = PathOf("coordinator.key"),
                AuthorityFile = PathOf("ca.pem"),
                CheckpointKeyFile = PathOf("checkpoint.key"),
                Limits = new Limits { Acts = new Rate(1e6, 1000), Reads = new Rate(1e6, 1000) },
                Time = new FastTime(),
            },
            Clock,
            log);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await ForeignVerifier.FindsSoundToo(Copy());
        authority.Dispose();
        log.Dispose();
        folder.Delete(recursive: true);
    }

    // As foreign tools read it from the journal, signed by its key.
    private string Copy()
    {
        using var journal = JournalDatabase.Open(PathOf("journal.db"));
        using var folder = RecordFolder.Open(PathOf("copy"));
        using var key = CheckpointKeys.Of(Community().Origin);
        folder.Append(journal.Replay().Select(entry => (ReadOnlyMemory<byte>)entry.Leaf));
        folder.WriteCheckpoint(new Checkpoint(Community().Origin, folder.Size, folder.Tree.Root).Sign(key));
        return folder.Path;
    }

    private string PathOf(string file) => Path.Combine(folder.FullName, file);

    private FoundCommunity Community() => new()
    {
        EngineVersion = Engine.Community.CurrentEngineVersion,
        Origin = "test.example/acceptance",
        Name = "ASEAN Security Community",
        Zone = "Asia/Jakarta",
        Seat = "Jakarta",
        Symbol = "ASC",
        CheckpointKey = CheckpointKeys.Public,
        Members = { Roster.Where(member => Members.Contains(member.Code.ToLowerInvariant())).Select(member => new AddMember { Member = "members/" + member.Code, Name = member.Name, JoinedDate = "1967-08-08" }) },
        Organs =
        {
            new AddOrgan { Organ = "organs/SUMMIT", Name = "ASEAN Summit", EstablishedDate = "1976-02-23" },
            new AddOrgan { Organ = "organs/AMM", Name = "ASEAN Ministerial Meeting", EstablishedDate = "1967-08-08", Superior = "organs/SUMMIT" },
            new AddOrgan { Organ = "organs/SOM", Name = "ASEAN Senior Officials' Meeting", EstablishedDate = "1971-01-01", Superior = "organs/AMM" },
            new AddOrgan { Organ = "organs/ADMM", Name = "ASEAN Defence Ministers' Meeting", EstablishedDate = "1976-01-01", Consulted = true },
        },
        Terms = { Term("organs/AMM"), Term("organs/SOM") },
        Credentials =
        {
            certificates.Select(office => new EnrolCredential
            {
                Key = KeyId.Of(office.Value).ToByteString(),
                Office = office.Key,
                Holder = office.Key.StartsWith("offices/chair-", StringComparison.Ordinal) ? "members/" + chairMember : "",
                Label = "first",
                Use = KeyUse.Connection,
            }),
        },
        Rules = { Rule("rules/plan-2004", "Section VII of the ASC Plan of Action", "2004-01-01", ElectorateAt.Opening), Rule("rules/charter", "Article 20 of the ASEAN Charter", "2008-12-15", ElectorateAt.Closing) },
        Catalogue = { new CatalogueItem { Code = "II.A.4", Kind = "activity", Title = "Developing regional legal frameworks" } },
    };

    private AppointChair Term(string organ) => new() { Organ = organ, Member = "members/" + chairMember, FromDate = $"{chairYear}-01-01", UntilDate = $"{chairYear}-12-31" };

    private static V1.Rule Rule(string name, string title, string effective, ElectorateAt electorate)
    {
        var rule = new V1.Rule { Rule_ = name, Version = 1, Title = title, EffectiveDate = effective, ElectorateAt = electorate, BindsStandAside = true, StatementsWindowHours = 720, CorrectionPeriodHours = 336 };
        rule.Provenance.AddRange(V1.Rule.Descriptor.Fields.InDeclarationOrder()
            .Select(parameter => parameter.Name)
            .Except(["rule", "version", "title", "effective_date", "provenance"])
            .Select(parameter => new Provenance { Parameter = parameter, Source = "engine default" }));
        return rule;
    }
}
