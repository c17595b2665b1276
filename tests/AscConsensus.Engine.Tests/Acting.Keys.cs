using Google.Protobuf;

namespace AscConsensus.Engine.Tests;

// Keys and what is asked of them. The engine does no arithmetic: any bytes of the right length are a public key and its possession.
internal static partial class Acting
{
    public static Func<World, EnrolCredential> Enrolling(Desk desk, KeyUse use = KeyUse.Connection) => _ => new EnrolCredential
    {
        Key = desk.Key.ToByteString(),
        Office = desk.Office.ToString(),
        Holder = desk.Office.Kind == OfficeKinds.Chair ? desk.Holder : "",
        Label = $"{Words.Of(use)} key",
        Use = use,
        PublicKey = ByteString.CopyFrom(new byte[use switch { KeyUse.Signing => 91, KeyUse.Witness => 32, _ => 0 }]),
        Possession = ByteString.CopyFrom(new byte[use == KeyUse.Connection ? 0 : 64]),
    };

    public static Func<World, RevokeCredential> Revoking(Desk desk) => _ => new RevokeCredential { Key = desk.Key.ToByteString() };

    /// <summary>The key of the second takes the place of that of the first.</summary>
    public static Func<World, RotateCredential> Rotating(Desk from, Desk to, KeyUse use = KeyUse.Connection) => world => new RotateCredential
    {
        Key = from.Key.ToByteString(),
        Successor = Enrolling(to, use)(world),
    };

    /// <summary>On the latest decision of a meeting.</summary>
    public static Func<World, AdoptPolicy> AdoptingPolicy(uint witnesses = 0, params string[] signedActs) => world => new AdoptPolicy
    {
        Policy = new V1.RecordPolicy { Witnesses = witnesses, SignedActs = { signedActs } },
        MeetingDecision = world.Community.MeetingDecisions.Items.LastOrDefault()?.Name ?? "decisions/2026-1",
    };
}
