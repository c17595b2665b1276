using System.Collections.Immutable;
using NodaTime;

namespace AscConsensus.Engine;

// Who belongs to the community, and what they are called.
public sealed partial record Community
{
    public Member? FindMember(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    public bool IsMember(string name, Instant at) => FindMember(name) is { } member && member.EnteredAt <= at && member.IsMemberOn(DateAt(at));

    public Partner? FindPartner(string name)
    {
        foreach (var partner in Partners)
        {
            if (partner.Name == name)
            {
                return partner;
            }
        }

        return null;
    }

    public Organ? FindOrgan(string name) => Organs.GetValueOrDefault(name);

    /// <summary>The members on that day, in order of their codes: the form in which an electorate is written.</summary>
    public ImmutableArray<string> MembershipAt(Instant at)
    {
        var day = DateAt(at);
        return [.. Members.Where(member => member.EnteredAt <= at && member.IsMemberOn(day)).Select(member => member.Name).Order(StringComparer.Ordinal)];
    }

    /// <summary>The members on that day, in order of their codes.</summary>
    public ImmutableArray<string> MembershipOn(LocalDate day) =>
        [.. Members.Where(member => member.IsMemberOn(day)).Select(member => member.Name).Order(StringComparer.Ordinal)];

    /// <summary>The member's ASEAN name, or the organ's abbreviation.</summary>
    public string TitleOf(string name) => FindMember(name)?.Title ?? FindOrgan(name)?.Abbreviation ?? FindPartner(name)?.Title ?? name;

    /// <summary>"Indonesia", "the Chair of the AMM", "the Secretary-General", "ADMM", "the operator".</summary>
    public string NameOf(Office office) => office.Kind switch
    {
        OfficeKinds.Ministry or OfficeKinds.Body or OfficeKinds.Partner => TitleOf(office.Of),
        OfficeKinds.Convenor => $"the convenor of {office.Of}",
        OfficeKinds.Chair => $"the Chair of the {TitleOf(office.Of)}",
        OfficeKinds.SecretaryGeneral => "the Secretary-General",
        OfficeKinds.Operator => "the operator",
        _ => throw new ArgumentOutOfRangeException(nameof(office), office.Kind, "Not one kind of office."),
    };

    /// <summary>Members' names in alphabetical order, "Cambodia, Lao PDR".</summary>
    public string NamesOf(IEnumerable<string> members) => string.Join(", ", members.Select(TitleOf).Order(StringComparer.Ordinal));

    /// <summary>The office of whoever sponsors: a member's ministry, a ministerial body, or the Chair of an organ that decides.</summary>
    public Office OfficeOf(string sponsor) =>
        FindOrgan(sponsor) is not { } organ ? Office.MinistryOf(sponsor)
        : organ.IsConsulted ? Office.BodyOf(sponsor)
        : Office.ChairOf(sponsor);

    /// <summary>Whether the office exists: its member or organ is entered.</summary>
    public bool HasOffice(Office office) => office.Kind switch
    {
        OfficeKinds.Ministry => FindMember(office.Of) is not null,
        OfficeKinds.Chair => FindOrgan(office.Of) is { IsConsulted: false },
        OfficeKinds.Body => FindOrgan(office.Of) is { IsConsulted: true },
        OfficeKinds.Partner => FindPartner(office.Of) is not null,
        OfficeKinds.Convenor => Groups.Find(office.Of) is not null,
        OfficeKinds.SecretaryGeneral or OfficeKinds.Operator => true,
        _ => false,
    };
}
