using System.Security.Cryptography;
using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Bench.Communities;

/// <summary>The community that is measured: eleven members, one organ, one Chair, and a key for each.</summary>
internal sealed class BenchCommunity
{
    public const string Origin = "bench.invalid/asc";
    public const string Amm = "organs/AMM";
    public const string Rule = "rules/charter";

    public static readonly IReadOnlyList<string> Members =
        [.. "BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM".Split(' ').Select(code => "members/" + code)];

    /// <summary>One key of each member's ministry, in the order of <see cref="Members"/>.</summary>
    public required IReadOnlyList<Fingerprint> Ministries { get; init; }

    public required Fingerprint Chair { get; init; }

    /// <summary>With keys that nobody holds: enough where nobody connects.</summary>
    public static BenchCommunity WithMadeUpKeys() => new()
    {
        Ministries = [.. Members.Select(member => Key(member))],
        Chair = Key("chair"),
    };

    /// <summary>By which the coordinator signs checkpoints: nothing depends on its being secret.</summary>
    public static NoteSigner CheckpointKey() => new(Origin, NoteAlgorithm.Ed25519, SHA256.HashData("checkpoint key"u8));

    public FoundCommunity Founding()
    {
        using var checkpointKey = CheckpointKey();
        var founding = new FoundCommunity
        {
            EngineVersion = Engine.Community.CurrentEngineVersion,
            Origin = Origin,
            Name = "Bench",
            Symbol = "ASC",
            Zone = "Asia/Jakarta",
            Seat = "Jakarta",
            CheckpointKey = Google.Protobuf.ByteString.CopyFrom(checkpointKey.Verifier.PublicKeyBytes),
            Organs = { new AddOrgan { Organ = Amm, Name = "ASEAN Ministerial Meeting", EstablishedDate = "1967-08-08" } },
            Terms = { new AppointChair { Organ = Amm, Member = Members[0], FromDate = "2000-01-01", UntilDate = "2999-12-31" } },
            Catalogue = { new CatalogueItem { Code = "I", Kind = "component", Title = "Political Development" } },
            Rules = { Charter() },
        };
        founding.Members.AddRange(Members.Select(member => new AddMember { Member = member, Name = member[8..], JoinedDate = "1967-08-08" }));
        founding.Credentials.AddRange(Members.Select((member, i) => Credential(Office.MinistryOf(member), Ministries[i], "")));
        founding.Credentials.Add(Credential(Office.ChairOf(Amm), Chair, Members[0]));
        return founding;
    }

    private static Fingerprint Key(string of) => new(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(of)));

    private static EnrolCredential Credential(Office office, Fingerprint key, string holder) =>
        new() { Office = office.ToString(), Key = key.ToByteString(), Holder = holder, Label = "bench", Use = KeyUse.Connection };

    private static V1.Rule Charter()
    {
        var rule = new V1.Rule { Rule_ = Rule, Version = 1, Title = "Charter", EffectiveDate = "2008-12-15", ElectorateAt = ElectorateAt.Closing, CorrectionPeriodHours = 14 * 24 };
        foreach (var parameter in V1.Rule.Descriptor.Fields.InDeclarationOrder().Select(field => field.Name))
        {
            rule.Provenance.Add(new Provenance { Parameter = parameter, Source = "engine default" });
        }

        return rule;
    }
}
