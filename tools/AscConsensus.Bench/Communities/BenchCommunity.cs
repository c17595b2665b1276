using System.Security.Cryptography;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

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

    /// <summary>Keys of the Secretary-General, who registers the notes of whoever has lost all keys.</summary>
    public IReadOnlyList<Fingerprint> SecretaryGeneral { get; init; } = [Key("secretary-general")];

    /// <summary>Those of the keys that sign; the others stand for acts by their connections.</summary>
    public IReadOnlyDictionary<Fingerprint, SigningKey> Signers { get; init; } = new Dictionary<Fingerprint, SigningKey>();

    /// <summary>Keys that sign beside those of the connections, in the order of <see cref="Members"/>.</summary>
    public IReadOnlyList<SigningKey> Beside { get; init; } = [];

    /// <summary>Witnesses of the first members, in the order of <see cref="Members"/>.</summary>
    public IReadOnlyList<NoteSigner> Witnesses { get; init; } = [];

    /// <summary>With keys that nobody holds: enough where nobody connects.</summary>
    public static BenchCommunity WithMadeUpKeys() => new()
    {
        Ministries = [.. Members.Select(member => Key(member))],
        Chair = Key("chair"),
    };

    /// <summary>With keys that sign every act, and three members' witnesses of whom two are asked for.</summary>
    public static BenchCommunity WithSigningKeys()
    {
        var keys = Enumerable.Range(0, Members.Count + 2).Select(_ => SigningKey.Create()).ToList();
        return new()
        {
            Ministries = [.. keys.Take(Members.Count).Select(key => key.KeyId.ToFingerprint())],
            Chair = keys[^2].KeyId.ToFingerprint(),
            SecretaryGeneral = [Key("secretary-general"), keys[^1].KeyId.ToFingerprint()],
            Signers = keys.ToDictionary(key => key.KeyId.ToFingerprint()),
            Witnesses = [.. Members.Take(3).Select(member => NoteSigner.Create(CommunityKeys.WitnessName(Origin, Office.MinistryOf(member).ToString()), NoteAlgorithm.Cosignature))],
        };
    }

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
            CheckpointKey = ByteString.CopyFrom(checkpointKey.Verifier.PublicKeyBytes),
            Organs = { new AddOrgan { Organ = Amm, Name = "ASEAN Ministerial Meeting", EstablishedDate = "1967-08-08" } },
            Terms = { new AppointChair { Organ = Amm, Member = Members[0], FromDate = "2000-01-01", UntilDate = "2999-12-31" } },
            Catalogue = { new CatalogueItem { Code = "I", Kind = "component", Title = "Political Development" } },
            Rules = { Charter() },
        };
        founding.Members.AddRange(Members.Select(member => new AddMember { Member = member, Name = member[8..], JoinedDate = "1967-08-08" }));
        founding.Credentials.AddRange(Members.Select((member, i) => Credential(Office.MinistryOf(member), Ministries[i], "")));
        founding.Credentials.Add(Credential(Office.ChairOf(Amm), Chair, Members[0]));
        founding.Credentials.AddRange(SecretaryGeneral.Select(key => Credential(Office.SecretaryGeneral, key, "")));
        founding.Credentials.AddRange(Beside.Select((key, i) => new EnrolCredential
        {
            Office = Office.MinistryOf(Members[i]).ToString(),
            Key = key.KeyId.ToFingerprint().ToByteString(),
            Label = "bench",
            Use = KeyUse.Signing,
            PublicKey = ByteString.CopyFrom(key.Public.SubjectPublicKeyInfo),
        }));
        founding.Credentials.AddRange(Witnesses.Select((witness, i) => new EnrolCredential
        {
            Office = Office.MinistryOf(Members[i]).ToString(),
            Key = KeyEnrolment.IdOfWitness(witness.Verifier.PublicKeyBytes).ToByteString(),
            Label = "bench",
            Use = KeyUse.Witness,
            PublicKey = ByteString.CopyFrom(witness.Verifier.PublicKeyBytes),
        }));
        founding.Policy = Signers.Count == 0 ? null : new V1.RecordPolicy { SignedActs = { "*" }, Witnesses = (uint)Math.Max(0, Witnesses.Count - 1) };
        return founding;
    }

    private static Fingerprint Key(string of) => new(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(of)));

    private EnrolCredential Credential(Office office, Fingerprint key, string holder)
    {
        var signer = Signers.GetValueOrDefault(key);
        return new()
        {
            Office = office.ToString(),
            Key = key.ToByteString(),
            Holder = holder,
            Label = "bench",
            Use = signer is null ? KeyUse.Connection : KeyUse.Signing,
            PublicKey = signer is null ? ByteString.Empty : ByteString.CopyFrom(signer.Public.SubjectPublicKeyInfo),
        };
    }

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
