using System.Diagnostics.CodeAnalysis;

namespace AscConsensus.Engine;

/// <summary>Who acts: a ministry, a Chair, the Secretary-General, a ministerial body, a dialogue partner, a group's convenor or the operator.</summary>
/// <param name="Kind">Exactly one kind.</param>
/// <param name="Of">The member of a ministry ("members/IDN"), the organ of a Chair or body ("organs/AMM"), the partner, the group of a convenor ("groups/2026-1"); otherwise empty.</param>
public readonly record struct Office(OfficeKinds Kind, string Of)
{
    private const string Prefix = "offices/";

    public static readonly Office SecretaryGeneral = new(OfficeKinds.SecretaryGeneral, "");
    public static readonly Office Operator = new(OfficeKinds.Operator, "");

    public static Office MinistryOf(string member) => new(OfficeKinds.Ministry, member);

    public static Office ChairOf(string organ) => new(OfficeKinds.Chair, organ);

    public static Office BodyOf(string organ) => new(OfficeKinds.Body, organ);

    public static Office PartnerOf(string partner) => new(OfficeKinds.Partner, partner);

    public static Office ConvenorOf(string group) => new(OfficeKinds.Convenor, group);

    /// <summary>Reads a name such as "offices/ministry-idn"; whether it exists is the community's to say.</summary>
    public static bool TryParse(string name, [NotNullWhen(true)] out Office? office)
    {
        office = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..].Split('-', 2) switch
        {
            ["secretary", "general"] => SecretaryGeneral,
            ["operator"] => Operator,
            ["ministry", var member] when IsCode(member) => MinistryOf("members/" + member.ToUpperInvariant()),
            ["chair", var organ] when IsCode(organ) => ChairOf("organs/" + organ.ToUpperInvariant()),
            ["body", var organ] when IsCode(organ) => BodyOf("organs/" + organ.ToUpperInvariant()),
            ["partner", var partner] when IsCode(partner) => PartnerOf("partners/" + partner.ToUpperInvariant()),
            ["convenor", var group] when ResourceName.IsNumbered("groups/" + group, ResourceName.Groups) => ConvenorOf("groups/" + group),
            _ => null,
        } : null;
        return office is not null;
    }

    private static bool IsCode(string text) => text.Length > 0 && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    /// <summary>Its resource name, such as "offices/chair-amm".</summary>
    public override string ToString() => Prefix + Kind switch
    {
        OfficeKinds.Ministry => "ministry-" + Code,
        OfficeKinds.Chair => "chair-" + Code,
        OfficeKinds.Body => "body-" + Code,
        OfficeKinds.Partner => "partner-" + Code,
        OfficeKinds.Convenor => "convenor-" + Code,
        OfficeKinds.SecretaryGeneral => "secretary-general",
        OfficeKinds.Operator => "operator",
        _ => "founding",
    };

    private string Code => Of[(Of.IndexOf('/', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
}

/// <summary>Kinds of office; as a set, a row of the office x act matrix.</summary>
[Flags]
public enum OfficeKinds
{
    None = 0,
    Ministry = 1,
    Chair = 2,
    SecretaryGeneral = 4,
    Body = 8,
    Operator = 16,
    Partner = 32,
    Convenor = 64,
}
