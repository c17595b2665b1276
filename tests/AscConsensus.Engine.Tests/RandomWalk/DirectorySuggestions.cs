using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Acts on members, organs, terms and credentials.</summary>
internal sealed class DirectorySuggestions(Chance chance)
{
    public static readonly string[] Partners = ["partners/JPN", "partners/AUS", "partners/IND"];
    private static readonly string[] Codes = ["PNG", "FJI", "LKA"];
    private static readonly string[] Organs = ["organs/ACC", "organs/AEM", "organs/ASCC"];

    private readonly KeySuggestions keys = new(chance);

    public (IAct Act, Office By)? Of(string name, Community community, Instant now) => name switch
    {
        "FoundCommunity" => (Founding(), Office.Operator),
        "AddMember" => (Adding(community.DateAt(now)), Office.SecretaryGeneral),
        "AddOrgan" => (Establishing(), Office.SecretaryGeneral),
        "AppointChair" => (Appointing(community), Office.SecretaryGeneral),
        "AddPartner" => (new AddPartner { Partner = chance.Of(Partners), Name = "A partner", SinceDate = "1974-01-01", Decision = keys.Note() }, Office.SecretaryGeneral),
        "SetGoals" => (new SetGoals { Goals = { new PhaseGoal { Phase = (Phase)(1 + chance.Below(9)), AttentionDays = 14, LateDays = (uint)(14 + chance.Below(30)) } } }, Office.SecretaryGeneral),
        "SignHandover" => Signing(community, now),
        "PublishCalendar" => Publishing(community, now),
        _ => keys.Of(name, community),
    };

    private AddMember Adding(LocalDate today)
    {
        var code = chance.Of(Codes);
        return new AddMember { Member = "members/" + code, Name = "State of " + code, JoinedDate = today.PlusDays(chance.Below(20) - 3).ToText(), Decision = keys.Note() };
    }

    private AddOrgan Establishing() => new() { Organ = chance.Of(Organs), Name = "A body", EstablishedDate = "2025-12-01", Consulted = chance.In100(70), Decision = keys.Note() };

    private AppointChair Appointing(Community community)
    {
        var year = 2024 + chance.Below(5);
        return new AppointChair
        {
            Organ = chance.Of([Amm, Som, Summit, Admm]),
            Member = chance.Of(community.Members).Name,
            FromDate = $"{year}-01-01",
            UntilDate = $"{year}-12-31",
            Decision = keys.Note(),
        };
    }

    private (IAct, Office) Publishing(Community community, Instant now)
    {
        var member = chance.Of(community.Members).Name;
        var name = "calendars/" + member["members/".Length..];
        return (new PublishCalendar
        {
            Calendar = name,
            Version = (community.Calendars.GetValueOrDefault(name)?.Version ?? 0) + 1,
            RestDays = { Weekday.Sunday },
            Holidays = { new Holiday { Date = community.DateAt(now).PlusDays(chance.Below(20)).ToText(), Name = "A holiday" } },
        }, Office.MinistryOf(member));
    }

    // Outgoing and incoming holders of the chair sign the same file.
    private (IAct, Office) Signing(Community community, Instant now)
    {
        var present = community.Terms.FirstOrDefault(term => term.Organ == Amm && term.From <= community.DateAt(now) && community.DateAt(now) <= term.Until);
        var next = community.Terms.Where(term => term.Organ == Amm && term.From > (present?.Until ?? default)).OrderBy(term => term.From).FirstOrDefault();
        var signed = community.Handovers.LastOrDefault();
        var successor = signed is not null && signed.Successor == present?.Member ? signed.Successor : next?.Member ?? chance.Of(community.Members).Name;
        var file = signed is not null && signed.Successor == successor ? community.Documents[signed.File].Cite(signed.File) : keys.Note() ?? new Citation { Fingerprint = ByteString.CopyFrom(chance.Bytes(32)), Distribution = Distribution.Members };
        return (new SignHandover { Organ = Amm, Successor = successor, File = file }, Office.ChairOf(Amm));
    }
}
