using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Which key an act may come by: one that signed it, or a connection's alone where the community asks no signature.</summary>
internal static class KeyRules
{
    public static Judgement? IfNotForActs(Community community, IAct act, Credential credential) => credential.Use switch
    {
        KeyUse.Witness => Refuse(Reason.KeyUseDiffers, $"The key \"{credential.Label}\" of {community.NameOf(credential.Office)} cosigns the record and does nothing else."),
        KeyUse.Connection when community.Policy.AsksSignatureOf(act) => Refuse(
            Reason.SignatureRequired, $"To {ActWords.Of(Acts.NameOf(act))} the community asks for a signature: sign it with a signing key of {community.NameOf(credential.Office)}."),
        _ => null,
    };
}
