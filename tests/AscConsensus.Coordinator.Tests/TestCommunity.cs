using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Client;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Tests;

/// <summary>Three members, the AMM chaired by the Philippines, one ministerial body, one dialogue partner, and a certificate for every office, in a folder of its own.</summary>
internal sealed class TestCommunity : IDisposable
{
    private static readonly string[] OfficeNames =
    [
        "offices/ministry-idn", "offices/ministry-phl", "offices/ministry-vnm", "offices/chair-amm",
        "offices/secretary-general", "offices/body-admm", "offices/partner-jpn", "offices/operator",
    ];

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-coordinator-");

    private TestCommunity()
    {
        foreach (var office in OfficeNames)
        {
            Certificates.Add(office, Authority.IssueClient(office["offices/".Length..]));
        }
    }

    public SettableClock Clock { get; } = new();

    public RememberedLog Log { get; } = new();

    public CertificateAuthority Authority { get; } = CertificateAuthority.Create("Test CA", TimeProvider.System);

    public Dictionary<string, X509Certificate2> Certificates { get; } = [];

    public ConcurrentDictionary<(string Office, Uri Address), Desk> Desks { get; } = [];

    public string JournalFile => PathOf("journal.db");

    public FoundCommunity Founding => new()
    {
        EngineVersion = Engine.Community.CurrentEngineVersion,
        Origin = "test.example/asc",
        Name = "Test community",
        Zone = "Asia/Jakarta",
        Seat = "Jakarta",
        Symbol = "ASC",
        CheckpointKey = CheckpointKeys.Public,
        Members =
        {
            new AddMember { Member = "members/IDN", Name = "Indonesia", JoinedDate = "1967-08-08" },
            new AddMember { Member = "members/PHL", Name = "Philippines", JoinedDate = "1967-08-08" },
            new AddMember { Member = "members/VNM", Name = "Viet Nam", JoinedDate = "1995-07-28" },
        },
        Organs =
        {
            new AddOrgan { Organ = "organs/AMM", Name = "ASEAN Ministerial Meeting", EstablishedDate = "1967-08-08" },
            new AddOrgan { Organ = "organs/ADMM", Name = "ASEAN Defence Ministers' Meeting", EstablishedDate = "2006-05-09", Consulted = true },
        },
        Partners = { new AddPartner { Partner = "partners/JPN", Name = "Japan", SinceDate = "1977-03-23" } },
        Terms = { new AppointChair { Organ = "organs/AMM", Member = "members/PHL", FromDate = "2026-01-01", UntilDate = "2026-12-31" } },
        Credentials =
        {
            Certificates.Select(office => new EnrolCredential
            {
                Key = KeyId.Of(office.Value).ToByteString(),
                Office = office.Key,
                Holder = office.Key == "offices/chair-amm" ? "members/PHL" : "",
                Label = "first",
                Use = KeyUse.Connection,
            }),
        },
        Rules = { Charter() },
        Catalogue = { new CatalogueItem { Code = "II.A.4", Kind = "activity", Title = "Developing regional legal frameworks" } },
    };

    public static TestCommunity Create()
    {
        var community = new TestCommunity();
        using var own = community.Authority.IssueServer(["localhost"]);
        PemFiles.Write(own, community.PathOf("coordinator.pem"), community.PathOf("coordinator.key"));
        File.WriteAllText(community.PathOf("ca.pem"), community.Authority.Certificate.ExportCertificatePem());
        PemFiles.WriteKey(community.PathOf("checkpoint.key"), CheckpointKeys.Pem);
        return community;
    }

    public string PathOf(string file) => Path.Combine(folder.FullName, file);

    public void Dispose()
    {
        Authority.Dispose();
        Log.Dispose();
        folder.Delete(recursive: true);
    }

    public static Rule Charter()
    {
        var rule = new Rule
        {
            Rule_ = "rules/charter",
            Version = 1,
            Title = "ASEAN Charter, Article 20",
            EffectiveDate = "2008-12-15",
            ElectorateAt = ElectorateAt.Closing,
            StatementsWindowHours = 7 * 24,
            CorrectionPeriodHours = 14 * 24,
        };
        string[] parameters =
        [
            "electorate_at", "allows_not_participating", "requires_objection_reasons", "binds_stand_aside", "minimum_period_hours",
            "silence_assents", "statements_window_hours", "correction_period_hours",
        ];
        rule.Provenance.AddRange(parameters.Select(parameter => new Provenance { Parameter = parameter, Source = "engine default" }));
        return rule;
    }
}
