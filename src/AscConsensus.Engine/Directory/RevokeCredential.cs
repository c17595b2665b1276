using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A key stops being a credential; what it did before stays valid.</summary>
public sealed partial class RevokeCredential : IAct
{
    public OfficeKinds MayBeDoneBy =>
        OfficeKinds.Ministry | OfficeKinds.Chair | OfficeKinds.SecretaryGeneral | OfficeKinds.Body | OfficeKinds.Operator | OfficeKinds.Partner | OfficeKinds.Convenor;

    public IEnumerable<Citation> Cited => Note is null ? [] : [Note];

    public void Check(Fields fields)
    {
        fields.Fingerprint("key", Key);
        fields.CitedIfAny("note", Note);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        !community.Credentials.TryGetValue(Fingerprint.Of(Key), out var credential) ? Refuse(Reason.UnknownCredential, $"The key {Fingerprint.Of(Key).Brief} is not a credential of any office.")
        : credential.RevokedEntry is { } revoked ? Refuse(Reason.CredentialRevoked, $"That credential was revoked by entry {revoked}.")
        : CredentialRules.MayChange(community, by, credential.Office, credential.Holder, Note) is Refused refused ? refused
        : IsLastOfTheSecretaryGeneral(community, credential) ? Refuse(Reason.LastCredential, $"That is the Secretary-General's last {Words.Of(credential.Use)} key: without one nobody could register a note verbale.")
        : Accept();

    public Community Apply(Community community, Entry entry) => Without(community, Fingerprint.Of(Key), entry.Number) with { DirectoryEntry = entry.Number };

    /// <summary>The community in which a key has ended by that entry.</summary>
    internal static Community Without(Community community, Fingerprint key, ulong entry) =>
        community with { Credentials = community.Credentials.With(key, community.Credentials[key] with { RevokedEntry = entry }) };

    private static bool IsLastOfTheSecretaryGeneral(Community community, Credential credential) =>
        credential.Office == Office.SecretaryGeneral && CredentialRules.LackedToRegister(Without(community, credential.Key, 0)) == credential.Use;
}
