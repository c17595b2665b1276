using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client.Tests;

/// <summary>The receipt of an act that nobody signed and no record holds.</summary>
internal static class FakeReceipt
{
    public static Receipt Of(ulong entry) => new() { Entry = entry, LeafHash = ByteString.CopyFrom(new byte[32]) };
}
