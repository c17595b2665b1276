using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A key becomes a credential of an office.</summary>
public sealed partial class EnrolCredential : IAct
{
    public OfficeKinds MayBeDoneBy =>
        OfficeKinds.Ministry | OfficeKinds.Chair | OfficeKinds.SecretaryGeneral | OfficeKinds.Body | OfficeKinds.Operator | OfficeKinds.Partner | OfficeKinds.Convenor;

    public IEnumerable<Citation> Cited => Note is null ? [] : [Note];

    public void Check(Fields fields)
    {
        fields.Fingerprint("key", Key);
        fields.Words("label", Label, 100);
        fields.CitedIfAny("note", Note);
        fields.Require(Engine.Office.TryParse(Office, out var office), "office", "Name an office such as offices/ministry-idn, offices/chair-amm or offices/secretary-general.");
        if (office is { Kind: OfficeKinds.Chair })
        {
            fields.Member("holder", Holder);
        }
        else
        {
            fields.Require(Holder.Length == 0, "holder", "Leave it empty: only a Chair's credential has a holder.");
        }

        CheckUse(fields);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        var office = Named();
        if (!community.HasOffice(office))
        {
            return Refuse(Reason.UnknownOffice, $"There is no {Office}.");
        }

        if (Holder.Length > 0 && community.FindMember(Holder) is null)
        {
            return Refuse(Reason.UnknownMember, $"{Holder} is not a member.");
        }

        if (Use == KeyUse.Witness && office.Kind != OfficeKinds.Ministry)
        {
            return Refuse(Reason.KeyUseDiffers, $"Members witness the record by their ministries; {community.NameOf(office)} is none.");
        }

        if (Use == KeyUse.Witness && community.Credentials.Values.Any(other => other.Office == office && other is { Use: KeyUse.Witness, RevokedEntry: null }))
        {
            return Refuse(Reason.AlreadyExists, $"{community.NameOf(office)} has a witness key: rotate it instead.");
        }

        // The founding is exchanged by note verbale with all that is in it.
        if (by != default && Use != KeyUse.Connection && Possession.IsEmpty)
        {
            return Refuse(Reason.KeyNotSound, $"{community.NameOf(office)} shows that it holds the key by signing its enrolment with it.");
        }

        // Once a key has been a credential it is never another: what it did stays attributable.
        return community.Credentials.ContainsKey(Fingerprint.Of(Key))
            ? Refuse(Reason.AlreadyExists, $"The key {Fingerprint.Of(Key).Brief} is or was a credential already.")
            : CredentialRules.MayChange(community, by, office, Holder, Note);
    }

    public Community Apply(Community community, Entry entry)
    {
        var key = Fingerprint.Of(Key);
        return community with
        {
            DirectoryEntry = entry.Number,
            Credentials = community.Credentials.With(key, new Credential(key, Named(), Holder, Label, entry.Number, null, Use, PublicKey.Memory)),
        };
    }

    // Whether a public key is one, and whose possession is shown, is arithmetic: it is done before an act comes here, and again by whoever verifies the record.
    private void CheckUse(Fields fields)
    {
        fields.Require(Use is KeyUse.Connection or KeyUse.Signing or KeyUse.Witness, "use", "Say what the key is for: a connection, signing or a witness.");
        var (least, most) = Use switch
        {
            KeyUse.Signing => (1, 200),
            KeyUse.Witness => (32, 32),
            _ => (0, 0),
        };
        fields.Require(PublicKey.Length >= least && PublicKey.Length <= most, "public_key", "Give it for a key that signs or cosigns, and only for one.");
        fields.Require(Possession.Length == 0 || (Possession.Length == 64 && Use != KeyUse.Connection), "possession", "Give the 64 bytes that a key that signs or cosigns makes over its enrolment.");
    }

    private Office Named() => Engine.Office.TryParse(Office, out var office) ? office.Value : default;
}
