using System.Collections.Immutable;
using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>Founds the community: entry 0. Its hash is what members exchange by note verbale.</summary>
public sealed partial class FoundCommunity : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.None;

    private IEnumerable<IAct> Parts => [.. Members, .. Organs, .. Partners, .. Terms, .. Credentials];

    public void Check(Fields fields)
    {
        fields.Require(EngineVersion == Engine.Community.CurrentEngineVersion, "engine_version", $"Found it under engine version {Engine.Community.CurrentEngineVersion}.");
        fields.Words("origin", Origin, 100);
        fields.Require(!Origin.Any(it => char.IsWhiteSpace(it) || it == '+'), "origin", "Write it without blanks and plus signs, such as consensus.example/asc: checkpoints carry it as a name.");
        fields.Words("name", Name, 100);
        fields.Words("seat", Seat, 50);
        fields.Words("symbol", Symbol, 20);
        fields.Require(DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) is not null, "zone", "Name an IANA time zone such as Asia/Jakarta.");
        fields.Require(Members.Count > 0, "members", "Name at least one member.");
        fields.Require(Credentials.Count > 0, "credentials", "Enrol at least one credential.");
        fields.Require(Rules.Count > 0, "rules", "Adopt at least one rule.");
        fields.Require(Rules.DistinctBy(rule => (rule.Rule_, rule.Version)).Count() == Rules.Count, "rules", "Adopt each version of a rule once.");
        fields.Require(Catalogue.DistinctBy(item => item.Code).Count() == Catalogue.Count, "catalogue", "Give every item of the Plan of Action a code of its own.");
        fields.Require(Parts.All(part => !part.Cited.Any()), "decision", "Cite nothing: the founding is itself what the members exchange by note verbale.");
        fields.Require(CheckpointKey.Length == 32, "checkpoint_key", "Give the 32 bytes of the Ed25519 key by which the coordinator signs checkpoints.");
        Engine.RecordPolicy.Check(Policy, fields, "policy");
        PhaseGoals.Check(Goals, fields);
        foreach (var part in Parts)
        {
            part.Check(fields);
        }

        foreach (var rule in Rules)
        {
            Engine.Rule.Check(rule, fields, "rules");
        }
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        // Each part is judged as the act it is, on what the parts before it made.
        var founding = Foundation();
        var entry = new Entry(0, at, default);
        foreach (var part in Parts)
        {
            if (part.Decide(founding, default, at) is Judgement.Refused refused)
            {
                return refused;
            }

            founding = part.Apply(founding, entry);
        }

        if (Engine.RecordPolicy.IfTooManyWitnesses(Policy, founding) is { } tooMany)
        {
            return tooMany;
        }

        return founding.Policy.AsksSignatures && CredentialRules.LackedToRegister(founding) is { } lacked
            ? Refuse(Reason.LastCredential, $"The Secretary-General has no {Words.Of(lacked)} key: under this policy nobody could register a note verbale.")
            : Accept();
    }

    public Community Apply(Community community, Entry entry) => Parts.Aggregate(Foundation(), (founding, part) => part.Apply(founding, entry));

    private Community Foundation() => Engine.Community.Empty with
    {
        EngineVersion = EngineVersion,
        Origin = Origin,
        Name = Name,
        Symbol = Symbol,
        Seat = Seat,
        Zone = DateTimeZoneProviders.Tzdb[Zone],
        Rules = Rules.Select(Engine.Rule.From).ToImmutableDictionary(rule => (rule.Name, rule.Version)),
        Catalogue = Catalogue.Select(item => new PlanItem(item.Code, item.Kind, item.Parent, item.Title)).ToImmutableDictionary(item => item.Code),
        Goals = PhaseGoals.From(Goals),
        Policy = Engine.RecordPolicy.From(Policy),
        CheckpointKey = CheckpointKey.Memory,
    };
}
