using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Tests.Ownership;

/// <summary>A community in which every kind of office that several may hold is held by at least two, and a Chair waits for the next term.</summary>
internal sealed partial class World : IAsyncDisposable
{
    public const string Indonesia = "offices/ministry-idn";
    public const string Philippines = "offices/ministry-phl";
    public const string VietNam = "offices/ministry-vnm";
    public const string Chair = "offices/chair-amm";
    public const string ChairOfSom = "offices/chair-som";
    public const string NextChair = "offices/chair-amm of 2027";
    public const string SecretaryGeneral = "offices/secretary-general";
    public const string Defence = "offices/body-admm";
    public const string Law = "offices/body-alawmm";
    public const string Japan = "offices/partner-jpn";
    public const string Australia = "offices/partner-aus";
    public const string Convenor = "offices/convenor-2026-1";
    public const string OtherConvenor = "offices/convenor-2026-2";
    public const string TheirConvenor = "offices/convenor-2026-3";
    public const string Operator = "offices/operator";

    private readonly List<CitedDocument> written = [];
    private readonly List<string> offices = [Indonesia, Philippines, VietNam, Chair, SecretaryGeneral, Defence, Japan, Operator];

    private World(RunningCoordinator coordinator) => Coordinator = coordinator;

    public static string[] Ministries => [Indonesia, Philippines, VietNam];

    public RunningCoordinator Coordinator { get; }

    /// <summary>All that there are, each at a desk of its own.</summary>
    public IReadOnlyList<string> Offices => offices;

    /// <summary>Who may read what is written from now on.</summary>
    public (Distribution Distribution, string[] Named) For { get; set; } = (Distribution.Members, []);

    /// <summary>The entry of the last act that went before, or of the one that matters.</summary>
    public ulong Last { get; set; }

    /// <summary>How many acts of its own the test has done so far, for what is numbered.</summary>
    public uint Done { get; set; }

    public static async Task<World> Begin()
    {
        var world = new World(await RunningCoordinator.Start());
        await world.Do(SecretaryGeneral, new AddOrgan { Organ = "organs/SOM", Name = "Senior Officials' Meeting", EstablishedDate = "1971-01-01", Superior = "organs/AMM", Decision = world.Words() });
        await world.Do(SecretaryGeneral, new AddOrgan { Organ = "organs/ALAWMM", Name = "Law Ministers' Meeting", EstablishedDate = "1986-01-01", Consulted = true, Decision = world.Words() });
        await world.Do(SecretaryGeneral, new AddPartner { Partner = "partners/AUS", Name = "Australia", SinceDate = "1974-04-16", Decision = world.Words() });
        await world.Do(SecretaryGeneral, new AppointChair { Organ = "organs/SOM", Member = "members/IDN", FromDate = "2026-01-01", UntilDate = "2026-12-31", Decision = world.Words() });
        await world.Do(SecretaryGeneral, new AppointChair { Organ = "organs/AMM", Member = "members/VNM", FromDate = "2027-01-01", UntilDate = "2027-12-31", Decision = world.Words() });
        await world.Enrol(ChairOfSom, "members/IDN");
        await world.Enrol(Chair, "members/VNM", NextChair);
        await world.Enrol(Law);
        await world.Enrol(Australia);
        await world.SetUpGroups();
        return world;
    }

    /// <summary>The offices of some kinds.</summary>
    public IEnumerable<string> Of(OfficeKinds kinds) => offices.Where(office => kinds.HasFlag(KindOf(office)));

    public static OfficeKinds KindOf(string office) => Office.TryParse(office.Split(' ')[0], out var parsed) ? parsed.Value.Kind : OfficeKinds.None;

    /// <summary>Cites new words.</summary>
    public Citation Words() => Written(CitedDocument.Of("Words", For.Distribution, For.Named)).Citation;

    /// <summary>A new text of the clauses that <see cref="Acting.TheText"/> has.</summary>
    public Text NewText(string second = "Members report every year.")
    {
        var words = Acting.TheWords with { Clauses = [Acting.TheWords.Clauses[0], new Clause("2", second)] };
        return Acting.TextOf(Written(CitedDocument.Of(words.ToBytes(), For.Distribution, For.Named)), words);
    }

    /// <summary>An office acts in what goes before.</summary>
    public async Task<ulong> Do(string office, IAct act) => Last = (await Send(office, act)).Entry;

    /// <summary>An office sends an act with the documents that it cites.</summary>
    public Task<Receipt> Send(string office, IAct act)
    {
        var cited = act.Cited.Select(citation => citation.Fingerprint).ToHashSet();
        var sent = written.Append(Acting.TheText).Where(document => cited.Contains(document.Citation.Fingerprint)).Select(document => document.Document);
        return Coordinator.DeskOf(office).Act(act, [.. sent]);
    }

    /// <summary>An office gets a key on its note verbale.</summary>
    public async Task Enrol(string office, string holder = "", string? desk = null)
    {
        var enrolment = Coordinator.Enrolment(office, holder, desk);
        enrolment.Note = Words();
        await Do(SecretaryGeneral, enrolment);
        offices.Add(desk ?? office);
    }

    public ValueTask DisposeAsync() => Coordinator.DisposeAsync();

    private CitedDocument Written(CitedDocument document)
    {
        written.Add(document);
        return document;
    }
}
