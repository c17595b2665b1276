using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A key takes the place of another in one entry: there is no moment with both, and none without.</summary>
public sealed partial class RotateCredential : IAct
{
    public OfficeKinds MayBeDoneBy => Successor?.MayBeDoneBy ?? new EnrolCredential().MayBeDoneBy;

    public IEnumerable<Citation> Cited => Successor?.Cited ?? [];

    public void Check(Fields fields)
    {
        fields.Fingerprint("key", Key);
        fields.Require(Successor is not null, "successor", "Give the enrolment of the new key.");
        Successor?.Check(fields);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        return !community.Credentials.TryGetValue(Fingerprint.Of(Key), out var ending) ? Refuse(Reason.UnknownCredential, $"The key {Fingerprint.Of(Key).Brief} is not a credential of any office.")
            : ending.RevokedEntry is { } revoked ? Refuse(Reason.CredentialRevoked, $"That credential was revoked by entry {revoked}.")
            : ending.Office.ToString() != Successor.Office || ending.Holder != Successor.Holder || ending.Use != Successor.Use
                ? Refuse(Reason.KeyUseDiffers, $"The key {ending.Key.Brief} is a {Words.Of(ending.Use)} key of {community.NameOf(ending.Office)}: its successor is the same for the same office.")
            : Successor.Decide(RevokeCredential.Without(community, ending.Key, 0), by, at);
    }

    public Community Apply(Community community, Entry entry) => Successor.Apply(RevokeCredential.Without(community, Fingerprint.Of(Key), entry.Number), entry);
}
