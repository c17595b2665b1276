using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Coordinator.Recording;

/// <summary>An act in its statement, with the key that stands for it: whatever could be checked without its place in the record is checked.</summary>
/// <param name="Request">The office and the id it chose.</param>
/// <param name="Act">The act.</param>
/// <param name="Key">The key that signed, or if none did the connection's.</param>
/// <param name="Bytes">The statement: serialised once, by its signer or here, and for ever.</param>
/// <param name="Signature">As the leaf has it.</param>
/// <param name="NotAfter">Of a signed one: after this instant it is not recorded.</param>
internal sealed record StatementToRecord(RequestKey Request, IAct Act, Fingerprint Key, byte[] Bytes, LeafSignature Signature, Instant? NotAfter)
{
    public bool IsSigned => NotAfter is not null;

    /// <summary>Of an act that came over its key's own connection and is not signed.</summary>
    public static StatementToRecord Unsigned(string origin, RequestKey request, IAct act, Fingerprint key) => new(
        request,
        act,
        key,
        new Statement { RequestId = request.Id.ToString("D"), Origin = origin, Office = request.Office.ToString() }.With(act).ToByteArray(),
        LeafSignature.KeyOnly(AscConsensus.Protocol.Digests.ToDigest(key)),
        null);

    /// <summary>As the log names it.</summary>
    public override string ToString() => $"{Acts.NameOf(Act)} of {Request.Office}, request {Request.Id:D}";
}
