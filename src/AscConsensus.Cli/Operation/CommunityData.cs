using System.Globalization;
using System.Reflection;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Cli;

/// <summary>What a community is founded with: the files of data/, as built in or from a folder of the user's.</summary>
internal sealed class CommunityData(string? folder)
{
    private static readonly string[] Founded = ["rules/plan-2004.json", "rules/charter.json"];

    public IReadOnlyList<AddMember> Members => [.. Rows("members.csv").Select(row => new AddMember { Member = "members/" + row["code"], Name = row["name"], JoinedDate = row["joined"] })];

    public IReadOnlyList<AddOrgan> Organs =>
    [
        .. Rows("organs.csv").Select(row => new AddOrgan
        {
            Organ = "organs/" + row["code"],
            Name = row["name"],
            EstablishedDate = row["established"],
            Consulted = row["role"] == "consulted",
            Superior = row["superior"] is { Length: > 0 } above ? "organs/" + above : "",
        }),
    ];

    public IReadOnlyList<AppointChair> Terms =>
    [
        .. Rows("chairs.csv").Select(row => new AppointChair { Organ = "organs/" + row["organ"], Member = "members/" + row["member"], FromDate = row["from"], UntilDate = row["until"] }),
    ];

    public IReadOnlyList<AddPartner> Partners => [.. Rows("partners.csv").Select(row => new AddPartner { Partner = "partners/" + row["code"], Name = row["name"], SinceDate = row["since"] })];

    public IReadOnlyList<PhaseGoal> Goals =>
    [
        .. Rows("goals.csv").Select(row => new PhaseGoal
        {
            Phase = Enum.Parse<Phase>(row["phase"]),
            AttentionDays = uint.Parse(row["attention_days"], CultureInfo.InvariantCulture),
            LateDays = uint.Parse(row["late_days"], CultureInfo.InvariantCulture),
        }),
    ];

    public IEnumerable<CatalogueItem> Catalogue =>
        Rows("catalogue.csv").Select(row => new CatalogueItem { Code = row["code"], Kind = row["kind"], Parent = row["parent"], Title = row["title"] });

    public IEnumerable<V1.Rule> Rules => Founded.Select(file => RuleIn(Content(file)));

    /// <summary>A rule as people exchange it: the JSON of the contract.</summary>
    public static V1.Rule RuleIn(string content) => JsonParser.Default.Parse<V1.Rule>(content);

    /// <summary>A rule of the library, such as "silence": there for communities that adopt it. Null if there is none.</summary>
    public static V1.Rule? RuleOfLibrary(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Contains($"data/rules/{name}.json") ? RuleIn(new CommunityData(null).Content($"rules/{name}.json")) : null;

    /// <summary>The member that chairs the organ on a day.</summary>
    public string ChairOn(LocalDate day, string organ) =>
        Terms.FirstOrDefault(term => term.Organ == organ && term.FromDate.ToDate() <= day && day <= term.UntilDate.ToDate())?.Member
        ?? throw new BadInputException($"chairs.csv has no term of {organ} on {day.Say()}.", "Add the term, and give your folder with --from.");

    private IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file) => Csv.Read(Content(file));

    private string Content(string file)
    {
        if (folder is not null)
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }

        using var built = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("data/" + file)!);
        return built.ReadToEnd();
    }
}
