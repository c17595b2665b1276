using System.Security.Cryptography;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>What else is in a copy: tiles above the leaves, public keys, and names that do not belong there.</summary>
internal static class CopyReading
{
    private const string Label = "PUBLIC KEY";

    /// <summary>Compares the stored nodes above the leaves with those that follow from the leaves; the leaves' own were compared with them.</summary>
    public static void CheckTiles(RecordBundle copy, TreeNodes tree, Findings findings)
    {
        foreach (var tile in Tiles.Of(tree.Size).Where(tile => tile.Level > 0))
        {
            if (Read(copy, tile, findings) is not { } bytes)
            {
                findings.Add(tile.FirstEntry, $"{tile.Path} is missing: it has the hashes over the entries from {tile.FirstEntry} on.");
                continue;
            }

            for (var place = 0; place < tile.Width; place++)
            {
                var node = tile.Node(place);
                if (!CheckedBundle.HasHash(tree.Node(node), bytes, place))
                {
                    findings.Add(node.Index << node.Level, $"The hash over the entries {node.Index << node.Level} to {node.Entry}, stored in {tile.Path}, is not theirs.");
                }
            }

            if (bytes.Length > tile.Width * Digest.Length && !copy.IsOfAnySize)
            {
                findings.Add(tile.FirstEntry, $"{tile.Path} is too long.");
            }
        }
    }

    /// <summary>Looks whether every public key in the copy is one of the record, under its own id, and whether all are there; a mirror may have none.</summary>
    public static void CheckKeys(RecordBundle copy, Engine.Community community, Findings findings)
    {
        var enrolled = community.Credentials.Values.Where(credential => credential.Use != KeyUse.Connection).Select(credential => credential.Key.ToDigest()).ToHashSet();
        if (community.IsFounded)
        {
            enrolled.Add(KeyEnrolment.IdOfWitness(community.CheckpointKey.Span).ToDigest());
        }

        foreach (var key in copy.Keys)
        {
            var fault = Read(() => copy.Files.Read(RecordPaths.KeyOf(key)), findings) is not { } pem || !IsKey(pem, key) ? "is not the key of that id"
                : !enrolled.Contains(key) ? "is no key of the record"
                : null;
            if (fault is not null)
            {
                findings.Add(null, $"{RecordPaths.KeyOf(key)} {fault}.");
            }
        }

        if (copy.IsMirror)
        {
            return;
        }

        foreach (var key in enrolled.Except(copy.Keys).OrderBy(key => key.ToString(), StringComparer.Ordinal))
        {
            findings.Add(null, $"{RecordPaths.KeyOf(key)} is missing: it holds a key of the record.");
        }
    }

    private static bool IsKey(byte[] pem, Digest id)
    {
        var text = System.Text.Encoding.Latin1.GetString(pem);
        if (!PemEncoding.TryFind(text, out var found) || text[found.Label] != Label)
        {
            return false;
        }

        var bytes = Convert.FromBase64String(text[found.Base64Data]);
        return new Digest(SHA256.HashData(bytes)) == id && text == KeyFile.Text(bytes);
    }

    private static byte[]? Read(RecordBundle copy, Tile tile, Findings findings) => Read(() => copy.Tiles.FindTile(tile), findings);

    private static byte[]? Read(Func<byte[]?> read, Findings findings)
    {
        try
        {
            return read();
        }
        catch (InvalidBundleException fault)
        {
            findings.Add(null, fault.Message);
            return null;
        }
    }
}
