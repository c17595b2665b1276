using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Which key an act may come by: one that signed it, or a connection's alone where the community asks no signature.</summary>
internal static class KeyRules
{
    public static Judgement? IfNotForActs(Community community, IAct act, Credential credential) => credential.Use switch
    {
        KeyUse.Witness => Refuse(Reason.KeyUseDiffers, $"The key \"{credential.Label}\" of {community.NameOf(credential.Office)} cosigns the record and does nothing else."),
        KeyUse.Connection when community.Policy.AsksSignatureOf(act) || IsOnlyForSigners(community, act, credential) => Refuse(
            Reason.SignatureRequired, $"To {ActWords.Of(Acts.NameOf(act))} the community asks for a signature: sign it with a signing key of {community.NameOf(credential.Office)}."),
        _ => null,
    };

    // Or whoever has an office's connection would give itself the key that signs, and the policy would ask for nothing. An office enrols its first one by its connection.
    private static bool IsOnlyForSigners(Community community, IAct act, Credential credential) =>
        community.Policy.AsksSignatures && act is EnrolCredential or RotateCredential or RevokeCredential or AdoptPolicy && HasSigningKey(community, credential);

    private static bool HasSigningKey(Community community, Credential credential) =>
        community.Credentials.Values.Any(it => it is { Use: KeyUse.Signing, RevokedEntry: null } && (it.Office, it.Holder) == (credential.Office, credential.Holder));
}
