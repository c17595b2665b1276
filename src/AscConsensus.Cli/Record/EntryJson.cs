using System.Text.Json.Nodes;
using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Cli;

/// <summary>An entry for programs: the receipt that its author got, and the statement.</summary>
internal static class EntryJson
{
    public static JsonObject Of(WatchedEntry entry) => new()
    {
        ["receipt"] = JsonNode.Parse(Screen.OneLine(ReceiptOf(entry))),
        ["statement"] = JsonNode.Parse(Screen.OneLine(entry.Statement)),
    };

    private static Receipt ReceiptOf(WatchedEntry entry) =>
        new() { Entry = entry.Number, EntryTime = entry.Time.ToTimestamp(), LeafHash = ByteString.CopyFrom(entry.LeafHash.ToArray()) };
}
