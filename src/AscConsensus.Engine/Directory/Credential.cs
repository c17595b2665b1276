using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>A key by which an office acts, valid by position in the record.</summary>
/// <param name="Key">SHA-256 of its SubjectPublicKeyInfo.</param>
/// <param name="Office">The office it stands for.</param>
/// <param name="Holder">For a Chair's credential the member whose term it serves; otherwise empty.</param>
/// <param name="Label">By which officials tell credentials apart.</param>
/// <param name="EnrolledEntry">From this entry on.</param>
/// <param name="RevokedEntry">Until this entry; null while in force.</param>
/// <param name="Use">What it may do.</param>
/// <param name="PublicKey">Of a signing key its SubjectPublicKeyInfo (DER), of a witness its 32 bytes of Ed25519; empty for a connection's.</param>
public sealed record Credential(
    Fingerprint Key, Office Office, string Holder, string Label, ulong EnrolledEntry, ulong? RevokedEntry, KeyUse Use, ReadOnlyMemory<byte> PublicKey);
