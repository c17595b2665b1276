using System.Security.Cryptography;
using System.Text;
using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Protocol;

/// <summary>The arithmetic of enrolling a key that signs or cosigns: that it is one, that its id is its own, and that its office holds it.</summary>
public static class KeyEnrolment
{
    private const string NotHeld = "possession: it is not that key's signature over this enrolment.";

    // SubjectPublicKeyInfo of an Ed25519 key is this and its 32 bytes (RFC 8410).
    private static ReadOnlySpan<byte> Ed25519Head => [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

    /// <summary>The id of an Ed25519 key: SHA-256 of its SubjectPublicKeyInfo (DER), as for any other key.</summary>
    public static Fingerprint IdOfWitness(ReadOnlySpan<byte> publicKey) => new(SHA256.HashData(InfoOfWitness(publicKey)));

    /// <summary>The SubjectPublicKeyInfo (DER) of an Ed25519 key of 32 bytes.</summary>
    public static byte[] InfoOfWitness(ReadOnlySpan<byte> publicKey) => [.. Ed25519Head, .. publicKey];

    /// <summary>What a key signs to show that this office holds it: record, office, holder, use and key id, a line each.</summary>
    public static byte[] TextOf(string origin, EnrolCredential enrolment) =>
        Encoding.UTF8.GetBytes($"{origin}\n{enrolment.Office}\n{enrolment.Holder}\n{Words.Of(enrolment.Use)}\n{Fingerprint.Of(enrolment.Key)}\n");

    /// <summary>Why the public key or the proof of possession cannot be accepted, in one sentence; null if they can, or if the act enrols no such key.</summary>
    /// <param name="origin">The record's.</param>
    /// <param name="act">Any act.</param>
    /// <param name="isFounding">Then no possession need be shown.</param>
    public static string? FaultOf(string origin, IAct act, bool isFounding = false) => act switch
    {
        FoundCommunity founding => founding.Credentials.Select(enrolment => FaultOf(origin, enrolment, isFounding: true)).FirstOrDefault(fault => fault is not null)
            ?? (NoteVerifier.IsKey(founding.CheckpointKey.Span) ? null : "checkpoint_key: it is not an Ed25519 key."),
        RotateCredential { Successor: { } successor } => FaultOf(origin, successor, isFounding),
        EnrolCredential { Use: KeyUse.Signing or KeyUse.Witness } enrolment => Fault(origin, enrolment, isFounding),
        _ => null,
    };

    // Whatever comes over the wire: nobody has looked at its fields yet.
    private static string? Fault(string origin, EnrolCredential enrolment, bool isFounding) =>
        enrolment.Key.Length != Fingerprint.Length ? "key: it is not 32 bytes."
        : !Office.TryParse(enrolment.Office, out _) ? "office: it is not the name of an office, such as offices/ministry-idn."
        : enrolment.Use == KeyUse.Signing ? SigningFault(origin, enrolment, isFounding)
        : WitnessFault(origin, enrolment, isFounding);

    private static string? SigningFault(string origin, EnrolCredential enrolment, bool isFounding) =>
        !VerifyingKey.TryRead(enrolment.PublicKey.Span, out var key) ? "public_key: a signing key is an ECDSA key on P-256, as SubjectPublicKeyInfo in DER (91 bytes)."
        : key.KeyId.ToFingerprint() != Fingerprint.Of(enrolment.Key) ? "key: it is not SHA-256 of public_key."
        : isFounding || KeyPossession.Verifies(key, TextOf(origin, enrolment), enrolment.Possession.Span) ? null
        : NotHeld;

    private static string? WitnessFault(string origin, EnrolCredential enrolment, bool isFounding) =>
        !NoteVerifier.IsKey(enrolment.PublicKey.Span) ? "public_key: a witness's key is the 32 bytes of an Ed25519 key."
        : IdOfWitness(enrolment.PublicKey.Span) != Fingerprint.Of(enrolment.Key) ? "key: it is not SHA-256 of the SubjectPublicKeyInfo of public_key."
        : isFounding || KeyPossession.Verifies(CommunityKeys.Witness(origin, enrolment.Office, enrolment.PublicKey.Span), TextOf(origin, enrolment), enrolment.Possession.Span) ? null
        : NotHeld;
}
