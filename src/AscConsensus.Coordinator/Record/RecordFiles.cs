using System.Globalization;
using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using AscConsensus.Record;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AscConsensus.Coordinator.Record;

/// <summary>The record as files over HTTP, for tools that know nothing of us (C2SP tlog-tiles): read-only, over the same connections and for the same offices as the entries.</summary>
internal sealed class RecordFiles(Recorder recorder, JournalDatabase journal, TreeNodes nodes, Cosignatures cosignatures)
{
    private const string Bytes = "application/octet-stream";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/checkpoint", (RecordFiles files) => files.Checkpoint()).WithMetadata(Guard.OfFile);
        endpoints.MapGet("/tile/{**path}", (string path, RecordFiles files) => files.Tile($"tile/{path}")).WithMetadata(Guard.OfFile);
    }

    private IResult Checkpoint() => Results.Text(cosignatures.Latest(recorder.Published), "text/plain; charset=utf-8");

    private IResult Tile(string path)
    {
        var published = recorder.Published;
        return TilePath.TryParse(path, out var tile, out var isEntries) && Tiles.Covers(published.Size, tile)
            ? Results.Bytes(isEntries ? Entries(tile) : Hashes(tile, published), Bytes)
            : Results.Text(string.Create(CultureInfo.InvariantCulture, $"The record of {published.Size} entries has no {path}.\n"), statusCode: StatusCodes.Status404NotFound);
    }

    private byte[] Entries(Tile tile) => EntryBundle.Encode([.. journal.ReadEntries(tile.FirstEntry, tile.Width).Select(entry => (ReadOnlyMemory<byte>)entry.Leaf)]);

    private byte[] Hashes(Tile tile, Published published)
    {
        // The lowest level is read in one stroke; the others are a row each, and 256 times as rare.
        if (tile.Level > 0)
        {
            return tile.Encode(nodes.Of(published));
        }

        var leaves = journal.ReadEntries(tile.FirstEntry, tile.Width);
        return tile.Encode(node => leaves[(int)(node.Index - tile.FirstEntry)].LeafHash);
    }
}
