using System.Text.Json.Nodes;
using AscConsensus.Client;
using AscConsensus.Record;

namespace AscConsensus.Cli.Tests;

/// <summary>Whoever compares two copies is told of two histories only if one key has signed both.</summary>
public sealed class CompareTests
{
    private const string SignedBoth = "The record's key has signed both";

    [Fact]
    public async Task Two_histories_are_told_from_two_records_and_from_what_nobody_signed()
    {
        await using var t = await Transcript.Begin();
        await using var elsewhere = await Transcript.Begin();
        await t.Prepare("chair-amm", "decision record \"Shall members witness the record?\" --text Agreed. --held 2026-09-14 --permits policy");
        await t.Prepare("ministry-idn", $"record export {t.Folder}/mine.bundle");
        await elsewhere.Prepare("ministry-idn", $"record export {elsewhere.Folder}/theirs.bundle");
        Fork(t, "fork.bundle", isSigned: true);
        Fork(t, "unsigned.bundle", isSigned: false);

        await Says(t, $"{t.Folder}/mine.bundle {t.Folder}/fork.bundle", SignedBoth, "splitView");
        await Says(t, $"{t.Folder}/fork.bundle", SignedBoth, "splitView");
        await Says(t, $"{t.Folder}/mine.bundle {t.Folder}/unsigned.bundle", "The record's key has not signed both", null);
        await Says(t, $"{t.Folder}/unsigned.bundle", "The record's key has not signed both", null);
        await Says(t, $"{t.Folder}/mine.bundle {elsewhere.Folder}/theirs.bundle", "They are records of two communities", "twoRecords");
        await Says(t, $"{elsewhere.Folder}/theirs.bundle", "They are records of two communities", "twoRecords");
    }

    private static async Task Says(Transcript t, string copies, string words, string? flag)
    {
        var said = await t.Type("ministry-idn", $"record compare {copies}");
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains(words, said.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var read = JsonNode.Parse((await t.Type("ministry-idn", $"record compare {copies} --json")).Output)!;
        Assert.Equal((flag == "splitView", flag == "twoRecords"), ((bool)read["splitView"]!, (bool)read["twoRecords"]!));
    }

    // The last entry is another, as only whoever has the checkpoint's key can make it.
    private static void Fork(Transcript t, string name, bool isSigned)
    {
        using var mine = RecordBundle.Open($"{t.Folder}/mine.bundle");
        using var fork = BundleWriter.Create($"{t.Folder}/{name}");
        Assert.True(SignedNote.TryParse(mine.Checkpoint!, out var note, out _));
        Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));
        foreach (var leaf in mine.Leaves().SkipLast(1))
        {
            fork.AddLeaf(leaf);
        }

        fork.AddLeaf(new byte[] { 1 });
        using var key = NoteSigner.FromPem(checkpoint.Origin, NoteAlgorithm.Ed25519, File.ReadAllText(Path.Combine(t.Folder, "d", "coordinator", "checkpoint.key")));
        fork.AddCheckpoint(isSigned ? new Checkpoint(checkpoint.Origin, checkpoint.Size, fork.Tree.Root).Sign(key) : mine.Checkpoint!);
        fork.EndLeaves();
        fork.Complete();
    }
}
