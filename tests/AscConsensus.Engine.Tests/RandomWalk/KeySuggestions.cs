using Google.Protobuf;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Acts on keys, and on what is asked of them.</summary>
internal sealed class KeySuggestions(Chance chance)
{
    // Seldom done, so that a walk goes on where only signing keys may do them.
    private static readonly string[] MaySigned = ["AddOrgan", "SetGoals", "PublishCalendar", "AttachDocument", "RecordNote"];

    public (IAct Act, Office By)? Of(string name, Community community) => name switch
    {
        "EnrolCredential" => Enrolling(community),
        "RevokeCredential" => Revoking(community),
        "RotateCredential" => Rotating(community),
        "AdoptPolicy" => Adopting(community),
        _ => null,
    };

    public Citation? Note() => chance.In100(85) ? new Citation { Fingerprint = ByteString.CopyFrom(chance.Bytes(32)), Distribution = Distribution.Members } : null;

    private (IAct, Office) Enrolling(Community community)
    {
        if (chance.In100(60) && community.Groups.Items.LastOrDefault(group => group.State == GroupState.Working && community.Credentials.Values.All(credential => credential.Office != Office.ConvenorOf(group.Name))) is { } group)
        {
            return (Enrolment(Office.ConvenorOf(group.Name), "", KeyUse.Connection), Office.MinistryOf(group.Convenor));
        }

        // First who has no key: newcomers, and those whose last was revoked.
        var newcomer = chance.OfAny(community.Members.Where(member => community.Credentials.Values.All(credential => credential.Office.Of != member.Name || credential.RevokedEntry is not null)));
        var holder = (newcomer ?? chance.Of(community.Members)).Name;
        var office = newcomer is not null ? Office.MinistryOf(holder) : chance.Of([Office.MinistryOf(holder), Office.ChairOf(Amm), Office.ChairOf(Som), Office.SecretaryGeneral, Office.BodyOf(Alawmm), Office.Operator]);
        var use = newcomer is not null ? KeyUse.Connection : chance.Weighted([(KeyUse.Connection, 50), (KeyUse.Signing, 35), (KeyUse.Witness, 15)]);
        var act = Enrolment(office, office.Kind == OfficeKinds.Chair ? holder : "", use);
        act.Note = Note();
        return (act, newcomer is null && chance.In100(50) ? office : Office.SecretaryGeneral);
    }

    private (IAct, Office) Revoking(Community community)
    {
        var all = InOrder(community);
        if (chance.In100(15))
        {
            // The Secretary-General keeps a last one.
            var office = Office.SecretaryGeneral;
            return (new RevokeCredential { Key = all.Last(credential => credential.Office == office && credential.RevokedEntry is null).Key.ToByteString() }, office);
        }

        var credential = chance.OfAny(all.Where(credential => credential.Label == "another key")) is { } another && chance.In100(95) ? another : chance.Of(all);
        return (new RevokeCredential { Key = credential.Key.ToByteString(), Note = Note() }, chance.In100(50) ? credential.Office : Office.SecretaryGeneral);
    }

    private (IAct, Office) Rotating(Community community)
    {
        var ending = chance.Of(InOrder(community).Where(credential => credential.RevokedEntry is null || chance.In100(5)).ToList());
        var successor = Enrolment(ending.Office, ending.Holder, chance.In100(90) ? ending.Use : KeyUse.Signing);
        successor.Note = Note();
        return (new RotateCredential { Key = ending.Key.ToByteString(), Successor = successor }, chance.In100(50) ? ending.Office : Office.SecretaryGeneral);
    }

    private (IAct, Office) Adopting(Community community)
    {
        var policy = new V1.RecordPolicy { Witnesses = (uint)chance.Below(11), SignedActs = { MaySigned.Where(_ => chance.In100(30)) } };
        if (chance.In100(10))
        {
            policy.SignedActs.Add(chance.In100(70) ? "EnrolCredential" : "*");
        }

        return (new AdoptPolicy { Policy = policy }, community.ChairOf(Amm));
    }

    private EnrolCredential Enrolment(Office office, string holder, KeyUse use) => new()
    {
        Key = ByteString.CopyFrom(chance.Bytes(Fingerprint.Length)),
        Office = office.ToString(),
        Holder = holder,
        Label = "another key",
        Use = use,
        PublicKey = ByteString.CopyFrom(chance.Bytes(use switch { KeyUse.Signing => 91, KeyUse.Witness => 32, _ => 0 })),
        Possession = ByteString.CopyFrom(chance.Bytes(use == KeyUse.Connection || chance.In100(25) ? 0 : 64)),
    };

    // A dictionary's own order may be another each time.
    private static List<Credential> InOrder(Community community) => [.. community.Credentials.Values.OrderBy(credential => credential.Key.ToString(), StringComparer.Ordinal)];
}
