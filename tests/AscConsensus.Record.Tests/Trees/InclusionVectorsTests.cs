using System.Text.Json;

namespace AscConsensus.Record.Tests;

/// <summary>What transparency-dev/merkle says of 98 proofs, good and bad.</summary>
public sealed class InclusionVectorsTests
{
    [Fact]
    public void All_vectors_are_answered_as_published()
    {
        var files = Directory.GetFiles("Vectors/merkle/inclusion", "*.json", SearchOption.AllDirectories);
        var good = 0;

        Assert.Equal(98, files.Length);
        Assert.All(files, file =>
        {
            using var vector = JsonDocument.Parse(File.ReadAllBytes(file));
            var isGood = !vector.RootElement.GetProperty("wantErr").GetBoolean();
            good += isGood ? 1 : 0;
            Assert.Equal(isGood, Verifies(vector.RootElement));
        });
        Assert.InRange(good, 6, 97);
    }

    // What is not 32 bytes is no hash, so that no such proof can be put.
    private static bool Verifies(JsonElement vector) =>
        Hash(vector.GetProperty("root")) is { } root
        && Hash(vector.GetProperty("leafHash")) is { } leaf
        && HashesIn(vector.GetProperty("proof")) is var proof
        && proof.TrueForAll(hash => hash is not null)
        && InclusionProof.Verifies(
            vector.GetProperty("leafIdx").GetUInt64(),
            vector.GetProperty("treeSize").GetUInt64(),
            leaf,
            [.. proof.Select(hash => hash!.Value)],
            root);

    private static List<Digest?> HashesIn(JsonElement list) =>
        list.ValueKind == JsonValueKind.Null ? [] : [.. list.EnumerateArray().Select(Hash)];

    private static Digest? Hash(JsonElement value) =>
        value.ValueKind != JsonValueKind.Null && value.GetBytesFromBase64() is { Length: Digest.Length } bytes ? new Digest(bytes) : null;
}
