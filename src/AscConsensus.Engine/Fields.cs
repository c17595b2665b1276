using System.Globalization;
using System.Text;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using NodaTime.Text;

namespace AscConsensus.Engine;

/// <summary>Collects what is wrong with the fields of one act, so that the caller hears of all of it at once.</summary>
public sealed class Fields
{
    private List<Violation>? violations;

    public IReadOnlyList<Violation> Violations => violations ?? [];

    public bool AreSound => violations is null;

    /// <summary>Records a violation unless the field holds.</summary>
    public void Require(bool holds, string field, string remedy)
    {
        if (!holds)
        {
            (violations ??= []).Add(new Violation(field, remedy));
        }
    }

    public void Member(string field, string value) =>
        Require(ResourceName.IsMember(value), field, "Name a member as members/ and its ISO 3166-1 alpha-3 code, such as members/IDN.");

    /// <summary>Members, each named once.</summary>
    public void Members(string field, IEnumerable<string> values)
    {
        var named = values.ToList();
        Require(named.Distinct().Count() == named.Count, field, "Name each member once.");
        foreach (var member in named)
        {
            Member(field, member);
        }
    }

    /// <summary>Clauses of a text, each named once.</summary>
    public void Clauses(string field, IReadOnlyCollection<string> values) =>
        Require(values.Count == 0 || (values.Count <= 100 && values.All(TextFields.IsClauseId) && values.Distinct().Count() == values.Count), field, "Name at most 100 clauses of the text, each once.");

    public void Organ(string field, string value) =>
        Require(ResourceName.IsOrgan(value), field, "Name an organ as organs/ and its abbreviation in capitals, such as organs/AMM.");

    public void Partner(string field, string value) =>
        Require(ResourceName.IsPartner(value), field, "Name a dialogue partner as partners/ and three capitals, such as partners/JPN.");

    public void Proposal(string field, string value) =>
        Require(ResourceName.IsProposal(value), field, "Name a proposal as proposals/ with the member's code, the year and a number, such as proposals/idn-2026-3.");

    public void Round(string field, string value) =>
        Require(ResourceName.IsOfProposal(value, ResourceName.Rounds), field, "Name a round as its proposal, /rounds/ and a number, such as proposals/idn-2026-3/rounds/1.");

    public void Consultation(string field, string value) =>
        Require(
            ResourceName.IsOfProposal(value, ResourceName.Consultations),
            field,
            "Name a consultation as its proposal, /consultations/ and a number, such as proposals/idn-2026-3/consultations/1.");

    public void Request(string field, string value) =>
        Require(ResourceName.IsOfProposal(value, ResourceName.Requests), field, "Name a request as its proposal, /requests/ and a number, such as proposals/idn-2026-3/requests/1.");

    public void Correction(string field, string value) =>
        Require(ResourceName.IsOfProposal(value, ResourceName.Corrections), field, "Name a correction as its proposal, /corrections/ and a number, such as proposals/idn-2026-3/corrections/1.");

    /// <summary>The name of a meeting's decision, which may be left out.</summary>
    public void DecisionIfAny(string field, string value) => Require(value.Length == 0 || ResourceName.IsNumbered(value, ResourceName.Decisions), field, "Name a meeting's decision as decisions/ with its year and number, such as decisions/2026-1.");

    public void Decision(string field, string value)
    {
        Require(value.Length > 0, field, "Name a meeting's decision as decisions/ with its year and number, such as decisions/2026-1.");
        DecisionIfAny(field, value);
    }

    public void Group(string field, string value) =>
        Require(ResourceName.IsNumbered(value, ResourceName.Groups), field, "Name a group as groups/ with its year and number, such as groups/2026-1.");

    public void Package(string field, string value) =>
        Require(ResourceName.IsNumbered(value, ResourceName.Packages), field, "Name a package as packages/ with its year and number, such as packages/2026-1.");

    public void Fingerprint(string field, ByteString value) =>
        Require(value.Length == Engine.Fingerprint.Length, field, "Give the 32 bytes of the SHA-256 fingerprint.");

    /// <summary>A date of the years 1900 to 9998: the day after it exists, in every zone.</summary>
    public void Date(string field, string value) =>
        Require(LocalDatePattern.Iso.Parse(value) is { Success: true, Value.Year: >= 1900 and <= 9998 }, field, "Give a date as YYYY-MM-DD, such as 2026-10-15.");

    /// <summary>An instant in whole seconds of the years 1900 to 9998: it can be said in every zone.</summary>
    public void Time(string field, Timestamp? value) =>
        Require(value is { Nanos: 0, Seconds: >= -2208988800 and < 253370764800 }, field, "Give an instant in whole seconds, UTC.");

    /// <summary>A line of words that people read: not empty, bounded, without control or direction characters.</summary>
    public void Words(string field, string value, int most) =>
        Require(
            value.Length > 0 && value.Length <= most && value == value.Trim() && value.EnumerateRunes().All(IsPlain),
            field,
            $"Write 1 to {most} characters on one line, without leading or trailing spaces and without control or direction characters.");

    public void Defined<T>(string field, T value)
        where T : struct, System.Enum =>
        Require(System.Enum.IsDefined(value) && !EqualityComparer<T>.Default.Equals(value, default), field, "Choose one of the values of the contract other than unspecified.");

    /// <summary>A citation that must be there.</summary>
    public void Cited(string field, Citation? value)
    {
        Require(value is not null, field, "Cite the document by its fingerprint.");
        CitedIfAny(field, value);
    }

    /// <summary>A citation that must be there, of what every member may read.</summary>
    public void CitedForMembers(string field, Citation? value)
    {
        Require(value is not null, field, "Cite the document by its fingerprint.");
        CitedForMembersIfAny(field, value);
    }

    /// <summary>A citation that may be left out, and if it is there is of what every member may read.</summary>
    public void CitedForMembersIfAny(string field, Citation? value)
    {
        CitedIfAny(field, value);
        Require(value?.Distribution != Distribution.Offices, field + ".distribution", "Cite a document that every member may read.");
    }

    /// <summary>A citation that may be left out.</summary>
    public void CitedIfAny(string field, Citation? value)
    {
        if (value is null)
        {
            return;
        }

        Fingerprint(field + ".fingerprint", value.Fingerprint);
        Defined(field + ".distribution", value.Distribution);
        foreach (var office in value.Offices)
        {
            Require(Office.TryParse(office, out _), field + ".offices", "Name an office such as offices/ministry-idn or offices/body-admm.");
        }
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
