using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Acts on members, organs, terms and credentials.</summary>
internal sealed class DirectorySuggestions(Chance chance)
{
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

    private (IAct, Office) Enrolling(Community community)
    {
        // Newcomers first: they have no key.
        var newcomer = chance.OfAny(community.Members.Where(member => community.Credentials.Values.All(credential => credential.Office.Of != member.Name)));
        var holder = (newcomer ?? chance.Of(community.Members)).Name;
        var office = newcomer is not null ? Office.MinistryOf(holder) : chance.Of([Office.MinistryOf(holder), Office.ChairOf(Amm), Office.ChairOf(Som), Office.SecretaryGeneral, Office.BodyOf(Alawmm), Office.Operator]);
        var act = new EnrolCredential
        {
            Key = ByteString.CopyFrom(chance.Bytes(Fingerprint.Length)),
            Office = office.ToString(),
            Holder = office.Kind == OfficeKinds.Chair ? holder : "",
            Label = "another key",
            Note = Note(),
        };
        return (act, newcomer is null && chance.In100(50) ? office : Office.SecretaryGeneral);
    }

    private (IAct, Office) Revoking(Community community)
    {
        var all = community.Credentials.Values.OrderBy(credential => credential.Key.ToString(), StringComparer.Ordinal).ToList();
        if (chance.In100(10))
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
