using AscConsensus.Bench.Communities;
using AscConsensus.Client.Tests.Record;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>A verifier that shares nothing with ours but the page that describes the record finds it sound, and finds what was changed.</summary>
public sealed class ForeignVerifierTests(SignedCopy record) : IClassFixture<SignedCopy>
{
    // Wherever in the fixed part of a leaf a number stands, after magic, version and kind.
    private const int NumberAt = 6;

    [OpensslFact]
    public async Task A_signed_record_is_found_sound()
    {
        var (exitCode, said) = await ForeignVerifier.Verify(record.Bundle);

        Assert.True(exitCode == 0, said);
        Assert.StartsWith($"Sound: {BenchCommunity.Origin}, 301 entries, 300 signed, ", said, StringComparison.Ordinal);
        Assert.Contains("witnessed: 2 of 3 witnesses have cosigned, 2 asked for.", said, StringComparison.Ordinal);
    }

    [OpensslFact]
    public Task A_copy_in_a_folder_is_found_sound() => ForeignVerifier.FindsSound(record.Unpack());

    [OpensslFact]
    public async Task A_flipped_byte_in_a_leaf_is_found()
    {
        var copy = record.Unpack();
        var leaves = Path.Combine(copy, "tile/entries/000");
        SignedCopy.Flip(leaves, SignedCopy.BeginningOf(120, leaves) + 100);

        await ForeignVerifier.Finds("Entry 120 has another leaf hash than the one stored in its tile.", copy);
    }

    [OpensslFact]
    public async Task A_flipped_byte_in_a_node_is_found()
    {
        var copy = record.Unpack();
        SignedCopy.Flip(Path.Combine(copy, "tile/0/000"), (32 * 120) + 5);
        SignedCopy.Flip(Path.Combine(copy, "tile/1/000.p/1"), 5);

        await ForeignVerifier.Finds("Entry 120 has another leaf hash than the one stored in its tile.", copy);
        await ForeignVerifier.Finds("Entry 255 completed a node over entries 0 to 255 that is stored as another.", copy);
    }

    [OpensslFact]
    public async Task Another_root_in_the_checkpoint_is_found()
    {
        var copy = record.Unpack();
        var file = Path.Combine(copy, "checkpoint");
        var note = await File.ReadAllTextAsync(file);
        var at = BenchCommunity.Origin.Length + "\n301\n".Length + 10;
        await File.WriteAllTextAsync(file, $"{note[..at]}{(note[at] == 'A' ? 'B' : 'A')}{note[(at + 1)..]}");

        await ForeignVerifier.Finds("The checkpoint has another root than the tree of these 301 entries.", copy);
        await ForeignVerifier.Finds("The checkpoint is not signed by the checkpoint key of the founding.", copy);
    }

    [OpensslFact]
    public async Task A_flipped_byte_in_a_document_is_found_by_the_entry_that_cites_it()
    {
        var copy = record.Unpack();
        SignedCopy.Flip(Directory.EnumerateFiles(Path.Combine(copy, "documents")).Order(StringComparer.Ordinal).First(), 40);

        var (exitCode, said) = await ForeignVerifier.Verify(copy);

        Assert.Equal(1, exitCode);
        Assert.Matches("^Entry [0-9]+ cites the document [0-9a-f]{64}, which has other bytes than its fingerprint is of\\.\\s$", said);
    }

    [OpensslFact]
    public Task A_record_made_anew_without_a_change_is_found_sound() => ForeignVerifier.FindsSound(record.MadeAnew(_ => { }));

    [OpensslFact]
    public Task A_signature_that_is_not_good_is_found_though_the_tree_is_made_anew() =>
        ForeignVerifier.Finds("Entry 120 has a signature that is not good.", record.MadeAnew(leaves => leaves[120][^1] ^= 1));

    [OpensslFact]
    public async Task Two_entries_that_change_places_are_found_though_the_tree_is_made_anew()
    {
        var swapped = record.MadeAnew(leaves => (leaves[120], leaves[121]) = (leaves[121], leaves[120]));

        await ForeignVerifier.Finds("Entry 120 says that it is entry 121: it is not in its place.", swapped);
        await ForeignVerifier.Finds("Entry 121 says that it is entry 120: it is not in its place.", swapped);
    }

    [OpensslFact]
    public Task An_entry_that_is_repeated_under_a_new_number_is_found() => ForeignVerifier.Finds(
        "Entry 300 has the request id of entry 299, of the same office.",
        record.MadeAnew(leaves => leaves[300] = [.. leaves[300][..(NumberAt + 8)], .. leaves[299][(NumberAt + 8)..]]));
}
