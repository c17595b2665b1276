using System.Security.Cryptography.X509Certificates;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client;

/// <summary>Makes the acts that enrol an office's keys. A key that signs or cosigns shows by its own signature that the office holds it.</summary>
public static class Enrolment
{
    /// <summary>Enrols the key of a certificate, for connections.</summary>
    /// <param name="certificate">The office's; renewed for the same key it needs no new enrolment.</param>
    /// <param name="office">Such as "offices/ministry-idn".</param>
    /// <param name="label">By which officials tell keys apart. No names of persons.</param>
    /// <param name="holder">Of a Chair's key the member whose term it serves, such as "members/PHL"; otherwise empty.</param>
    public static EnrolCredential OfConnection(X509Certificate2 certificate, string office, string label, string holder = "") =>
        new() { Key = KeyId.Of(certificate).ToByteString(), Office = office, Holder = holder, Label = label, Use = KeyUse.Connection };

    /// <summary>Enrols a key that signs acts.</summary>
    /// <param name="origin">The record's unique name: shown for one record, the possession holds for no other.</param>
    /// <inheritdoc cref="OfConnection"/>
    public static EnrolCredential OfSigning(SigningKey key, string origin, string office, string label, string holder = "")
    {
        ArgumentNullException.ThrowIfNull(key);
        var enrolment = new EnrolCredential
        {
            Key = key.KeyId.ToFingerprint().ToByteString(),
            Office = office,
            Holder = holder,
            Label = label,
            Use = KeyUse.Signing,
            PublicKey = ByteString.CopyFrom(key.Public.SubjectPublicKeyInfo),
        };
        enrolment.Possession = ByteString.CopyFrom(KeyPossession.Sign(key, KeyEnrolment.TextOf(origin, enrolment)));
        return enrolment;
    }

    /// <summary>Enrols a key that cosigns checkpoints for a member.</summary>
    /// <param name="key">Whatever its name: cosignatures are made under the record's and the office's.</param>
    /// <inheritdoc cref="OfSigning"/>
    public static EnrolCredential OfWitness(NoteSigner key, string origin, string office, string label)
    {
        ArgumentNullException.ThrowIfNull(key);
        var enrolment = new EnrolCredential
        {
            Key = KeyEnrolment.IdOfWitness(key.Verifier.PublicKeyBytes).ToByteString(),
            Office = office,
            Label = label,
            Use = KeyUse.Witness,
            PublicKey = ByteString.CopyFrom(key.Verifier.PublicKeyBytes),
        };
        enrolment.Possession = ByteString.CopyFrom(KeyPossession.Sign(key, KeyEnrolment.TextOf(origin, enrolment)));
        return enrolment;
    }
}
