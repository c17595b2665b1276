namespace AscConsensus.Record;

/// <summary>A key's own signature over its enrolment, which shows that whoever enrols it holds it (docs/record.md).</summary>
public static class KeyPossession
{
    /// <summary>What the signature is made over has a type of its own: it can never be taken for a statement's, nor a statement's for it.</summary>
    public static ReadOnlySpan<byte> PayloadType => "application/vnd.ascconsensus.key-possession.v1"u8;

    /// <summary>Signs an enrolment with the signing key that it enrols: 64 bytes, r and s.</summary>
    public static byte[] Sign(SigningKey key, ReadOnlySpan<byte> enrolment) => key.Sign(PayloadType, enrolment);

    /// <summary>Signs an enrolment with the witness key that it enrols: an Ed25519 signature of 64 bytes.</summary>
    public static byte[] Sign(NoteSigner key, ReadOnlySpan<byte> enrolment) => key.Sign(Dsse.Pae(PayloadType, enrolment));

    /// <summary>Whether the signing key signed its enrolment.</summary>
    public static bool Verifies(VerifyingKey key, ReadOnlySpan<byte> enrolment, ReadOnlySpan<byte> signature) => key.Verifies(PayloadType, enrolment, signature);

    /// <summary>Whether the witness key signed its enrolment.</summary>
    public static bool Verifies(NoteVerifier key, ReadOnlySpan<byte> enrolment, ReadOnlySpan<byte> signature) =>
        key.Verifies(Dsse.Pae(PayloadType, enrolment), signature);
}
