using System.Reflection;
using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Community = AscConsensus.Engine.Community;

namespace AscConsensus.Cli;

/// <summary>What a community is founded with: the files of data/, as built in or from a folder of the user's. All of it is judged as it is read.</summary>
internal sealed class CommunityData
{
    private static readonly string[] Founded = ["rules/plan-2004.json", "rules/charter.json"];

    private static readonly Dictionary<string, bool> Roles = new() { ["decides"] = false, ["consulted"] = true };

    private static readonly Dictionary<string, Phase> Phases = Enum.GetValues<Phase>().Skip(1).ToDictionary(phase => phase.ToString());

    private CommunityData(string? folder)
    {
        Members = Parts(folder, "members.csv", ["code", "name", "joined"], row => new AddMember { Member = "members/" + row["code"], Name = row["name"], JoinedDate = row["joined"] });
        Organs = Parts(folder, "organs.csv", ["code", "name", "established", "role", "superior"], row => new AddOrgan
        {
            Organ = "organs/" + row["code"],
            Name = row["name"],
            EstablishedDate = row["established"],
            Consulted = row.OneOf("role", Roles),
            Superior = row["superior"] is { Length: > 0 } above ? "organs/" + above : "",
        });
        Partners = Parts(folder, "partners.csv", ["code", "name", "since"], row => new AddPartner { Partner = "partners/" + row["code"], Name = row["name"], SinceDate = row["since"] });
        Terms = Parts(folder, "chairs.csv", ["organ", "member", "from", "until"], row => new AppointChair
        {
            Organ = "organs/" + row["organ"],
            Member = "members/" + row["member"],
            FromDate = row["from"],
            UntilDate = row["until"],
        });
        Goals =
        [
            .. Parts(folder, "goals.csv", ["phase", "attention_days", "late_days"], row => new SetGoals
            {
                Goals = { new PhaseGoal { Phase = row.OneOf("phase", Phases), AttentionDays = row.Number("attention_days"), LateDays = row.Number("late_days") } },
            }).SelectMany(goals => goals.Goals),
        ];
        Catalogue =
        [
            .. Csv.Read("catalogue.csv", Content(folder, "catalogue.csv"), "code", "kind", "parent", "title")
                .Select(row => new CatalogueItem { Code = row["code"], Kind = row["kind"], Parent = row["parent"], Title = row["title"] }),
        ];
        Rules = [.. Founded.Select(file => RuleIn(file, Content(folder, file)))];
    }

    public IReadOnlyList<AddMember> Members { get; }

    public IReadOnlyList<AddOrgan> Organs { get; }

    public IReadOnlyList<AddPartner> Partners { get; }

    public IReadOnlyList<AppointChair> Terms { get; }

    public IReadOnlyList<PhaseGoal> Goals { get; }

    public IReadOnlyList<CatalogueItem> Catalogue { get; }

    public IReadOnlyList<V1.Rule> Rules { get; }

    /// <summary>Members, organs, partners and terms, once they are entered.</summary>
    public Community Community { get; private set; } = Community.Empty;

    /// <param name="folder">The user's; what is built in if null.</param>
    /// <exception cref="BadInputException">Something in the folder cannot be founded; the message names file, line and column.</exception>
    public static CommunityData Read(string? folder = null) => new(folder);

    /// <summary>A rule as people exchange it: the JSON of the contract.</summary>
    /// <exception cref="BadInputException">It is none.</exception>
    public static V1.Rule RuleIn(string file, string content)
    {
        var rule = ContractJson.Parse<V1.Rule>(content, $"{file} is not a rule", "Write it as the files of data/rules are.");
        var fields = new Fields();
        new AdoptRule { Rule = rule }.Check(fields);
        return fields.Violations.FirstOrDefault(violation => violation.Field.StartsWith("rule.", StringComparison.Ordinal)) is { } wrong
            ? throw new BadInputException($"{file}: its {wrong.Field["rule.".Length..]} cannot stand so.", wrong.Remedy)
            : rule;
    }

    /// <summary>A rule of the library, such as "silence": there for communities that adopt it. Null if there is none.</summary>
    public static V1.Rule? RuleOfLibrary(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Contains($"data/rules/{name}.json") ? RuleIn(name, Content(null, $"rules/{name}.json")) : null;

    /// <summary>The member that chairs the organ on a day.</summary>
    public string ChairOn(LocalDate day, string organ) =>
        Terms.FirstOrDefault(term => term.Organ == organ && term.FromDate.ToDate() <= day && day <= term.UntilDate.ToDate())?.Member
        ?? throw new BadInputException($"chairs.csv has no term of {organ} on {day.Say()}.", "Add the term, and give your folder with --from.");

    private static string Content(string? folder, string file)
    {
        if (folder is not null)
        {
            return File.Exists(Path.Combine(folder, file))
                ? File.ReadAllText(Path.Combine(folder, file))
                : throw new BadInputException($"There is no {file} in {folder}.", "Give a folder that has all of: members.csv, organs.csv, chairs.csv, partners.csv, goals.csv, catalogue.csv, rules/plan-2004.json and rules/charter.json.");
        }

        using var built = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("data/" + file)!);
        return built.ReadToEnd();
    }

    // Each line is judged as the act that it is, on what the lines before it made: just as the founding will be.
    private List<T> Parts<T>(string? folder, string file, string[] columns, Func<CsvRow, T> read)
        where T : IAct => [.. Csv.Read(file, Content(folder, file), columns).Select(row => Judged(row, read(row)))];

    private T Judged<T>(CsvRow row, T act)
        where T : IAct
    {
        var fields = new Fields();
        act.Check(fields);
        if (fields.Violations is [var wrong, ..])
        {
            throw row.Wrong(ColumnOf(row, wrong.Field), wrong.Remedy);
        }

        if (act.Decide(Community, default, default) is Judgement.Refused refused)
        {
            throw row.Wrong(refused.Sentence);
        }

        Community = act.Apply(Community, new(0, default, default));
        return act;
    }

    // "joined_date" is the column "joined", "goals.late_days" is "late_days", and what a line names stands under "code".
    private static string ColumnOf(CsvRow row, string field) =>
        field.Split('.')[^1] is var name && row.Has(name) ? name : name.Replace("_date", "", StringComparison.Ordinal) is var day && row.Has(day) ? day : "code";
}
