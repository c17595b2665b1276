using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Acts on members, organs, terms and credentials.</summary>
internal sealed class DirectorySuggestions(Chance chance)
{
    public static readonly string[] Partners = ["partners/JPN", "partners/AUS", "partners/IND"];
    private static readonly string[] Codes = ["PNG", "FJI", "LKA"];
    private static readonly string[] Organs = ["organs/ACC", "organs/AEM", "organs/ASCC"];

    public (IAct Act, Office By)? Of(string name, Community community, Instant now) => name switch
    {
        "FoundCommunity" => (Founding(), Office.Operator),
        "AddMember" => (Adding(community.DateAt(now)), Office.SecretaryGeneral),
        "AddOrgan" => (Establishing(), Office.SecretaryGeneral),
        "AppointChair" => (Appointing(community), Office.SecretaryGeneral),
        "EnrolCredential" => Enrolling(community),
        "RevokeCredential" => Revoking(community),
        "AddPartner" => (new AddPartner { Partner = chance.Of(Partners), Name = "A partner", SinceDate = "1974-01-01", Decision = Note() }, Office.SecretaryGeneral),
        "SetGoals" => (new SetGoals { Goals = { new PhaseGoal { Phase = (Phase)(1 + chance.Below(9)), AttentionDays = 14, LateDays = (uint)(14 + chance.Below(30)) } } }, Office.SecretaryGeneral),
        "SignHandover" => Signing(community, now),
        "PublishCalendar" => Publishing(community, now),
        _ => null,
    };

    private AddMember Adding(LocalDate today)
    {
        var code = chance.Of(Codes);
        return new AddMember { Member = "members/" + code, Name = "State of " + code, JoinedDate = today.PlusDays(chance.Below(20) - 3).ToText(), Decision = Note() };
    }

    private AddOrgan Establishing() => new() { Organ = chance.Of(Organs), Name = "A body", EstablishedDate = "2025-12-01", Consulted = chance.In100(70), Decision = Note() };

    private AppointChair Appointing(Community community)
    {
        var year = 2024 + chance.Below(5);
        return new AppointChair
        {
            Organ = chance.Of([Amm, Som, Summit, Admm]),
            Member = chance.Of(community.Members).Name,
            FromDate = $"{year}-01-01",
            UntilDate = $"{year}-12-31",
            Decision = Note(),
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
        var file = signed is not null && signed.Successor == successor ? community.Documents[signed.File].Cite(signed.File) : Note() ?? new Citation { Fingerprint = ByteString.CopyFrom(chance.Bytes(32)), Distribution = Distribution.Members };
        return (new SignHandover { Organ = Amm, Successor = successor, File = file }, Office.ChairOf(Amm));
    }

    private (IAct, Office) Enrolling(Community community)
    {
        if (chance.In100(60) && community.Groups.Items.LastOrDefault(group => group.State == GroupState.Working && community.Credentials.Values.All(credential => credential.Office != Office.ConvenorOf(group.Name))) is { } group)
        {
            return (new EnrolCredential { Key = ByteString.CopyFrom(chance.Bytes(Fingerprint.Length)), Office = Office.ConvenorOf(group.Name).ToString(), Label = "another key", Use = KeyUse.Connection }, Office.MinistryOf(group.Convenor));
        }

        // First who has no key: newcomers, and those whose last was revoked.
        var newcomer = chance.OfAny(community.Members.Where(member => community.Credentials.Values.All(credential => credential.Office.Of != member.Name || credential.RevokedEntry is not null)));
        var holder = (newcomer ?? chance.Of(community.Members)).Name;
        var office = newcomer is not null ? Office.MinistryOf(holder) : chance.Of([Office.MinistryOf(holder), Office.ChairOf(Amm), Office.ChairOf(Som), Office.SecretaryGeneral, Office.BodyOf(Alawmm), Office.Operator]);
        var act = new EnrolCredential
        {
            Key = ByteString.CopyFrom(chance.Bytes(Fingerprint.Length)),
            Office = office.ToString(),
            Holder = office.Kind == OfficeKinds.Chair ? holder : "",
            Label = "another key",
            Use = KeyUse.Connection,
            Note = Note(),
        };
        return (act, newcomer is null && chance.In100(50) ? office : Office.SecretaryGeneral);
    }

    private (IAct, Office) Revoking(Community community)
    {
        var all = community.Credentials.Values.OrderBy(credential => credential.Key.ToString(), StringComparer.Ordinal).ToList();
        if (chance.In100(15))
        {
            // The Secretary-General keeps a last one.
            var office = Office.SecretaryGeneral;
            return (new RevokeCredential { Key = all.Last(credential => credential.Office == office && credential.RevokedEntry is null).Key.ToByteString() }, office);
        }

        var credential = chance.OfAny(all.Where(credential => credential.Label == "another key")) is { } another && chance.In100(95) ? another : chance.Of(all);
        return (new RevokeCredential { Key = credential.Key.ToByteString(), Note = Note() }, chance.In100(50) ? credential.Office : Office.SecretaryGeneral);
    }

    private Citation? Note() => chance.In100(85) ? new Citation { Fingerprint = ByteString.CopyFrom(chance.Bytes(32)), Distribution = Distribution.Members } : null;
}
