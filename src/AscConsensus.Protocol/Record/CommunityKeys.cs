using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Protocol;

/// <summary>The keys of a community's state, as the record library takes them.</summary>
public static class CommunityKeys
{
    /// <summary>By which checkpoints of the record are verified; it is called as the record's origin.</summary>
    public static NoteVerifier CheckpointVerifier(this Engine.Community community) =>
        new(community.Origin, NoteAlgorithm.Ed25519, community.CheckpointKey.Span);

    /// <summary>The witness key of an office: "ORIGIN/offices/ministry-idn".</summary>
    public static NoteVerifier Witness(string origin, string office, ReadOnlySpan<byte> publicKey) =>
        new(WitnessName(origin, office), NoteAlgorithm.Cosignature, publicKey);

    /// <summary>What the witness of an office is called in lines of notes.</summary>
    public static string WitnessName(string origin, string office) => $"{origin}/{office}";

    /// <summary>The witnesses in force, by the offices whose they are; each office has at most one.</summary>
    public static IReadOnlyDictionary<Office, NoteVerifier> Witnesses(this Engine.Community community) => community.Credentials.Values
        .Where(credential => credential is { Use: KeyUse.Witness, RevokedEntry: null })
        .ToDictionary(credential => credential.Office, credential => Witness(community.Origin, credential.Office.ToString(), credential.PublicKey.Span));

    /// <summary>Which cosignatures make a checkpoint witnessed; null if the community asks for none, or has fewer witnesses than it asks for.</summary>
    public static WitnessPolicy? WitnessPolicy(this Engine.Community community)
    {
        var witnesses = community.Witnesses();
        return community.Policy.Witnesses == 0 || witnesses.Count < community.Policy.Witnesses ? null : Record.WitnessPolicy.Of(
            community.CheckpointVerifier(),
            community.Policy.Witnesses,
            witnesses.OrderBy(witness => witness.Key.ToString(), StringComparer.Ordinal).Select(witness => new PolicyWitness(witness.Key.Of, witness.Value)));
    }

    /// <summary>SubjectPublicKeyInfo (DER) of the checkpoint's key and of every key that ever signed or cosigned: what goes along with a copy of the record.</summary>
    public static IEnumerable<byte[]> PublicKeys(this Engine.Community community) =>
    [
        KeyEnrolment.InfoOfWitness(community.CheckpointKey.Span),
        .. community.Credentials.Values.Where(credential => credential.Use == KeyUse.Signing).Select(credential => credential.PublicKey.ToArray()),
        .. community.Credentials.Values.Where(credential => credential.Use == KeyUse.Witness).Select(credential => KeyEnrolment.InfoOfWitness(credential.PublicKey.Span)),
    ];
}
