using AscConsensus.Bench.Communities;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client.Tests.Record;

/// <summary>
/// Entries dropped, doubled or swapped by whoever holds the record's key: what follows is renumbered and dated to fit, every hash made anew, and the checkpoint signed again. Number and
/// instant lie outside the members' signatures, so it is found by what members signed: the record that they had verified, the entries that their acts name, the request id, and the rules.
/// </summary>
public sealed class RenumberedEntriesTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly BenchCommunity keys = BenchCommunity.WithSigningKeys();
    private readonly List<byte[]> leaves = [];

    [Fact]
    public async Task As_they_were_nothing_is_found()
    {
        Make(atOnce: 1);
        Assert.Empty((await Verify(leaves)).Findings);
    }

    [Fact]
    public async Task Every_entry_dropped_that_the_next_signer_had_verified_is_found_there()
    {
        Make(atOnce: 1);
        for (var entry = 1; entry < leaves.Count - 1; entry++)
        {
            Assert.Equal((ulong)entry, (await Verify(Without(entry))).Findings[0].Entry);
        }
    }

    [Fact]
    public async Task Every_two_entries_swapped_of_which_the_second_signer_had_verified_the_first_are_found_there()
    {
        Make(atOnce: 1);
        for (var entry = 1; entry < leaves.Count - 1; entry++)
        {
            Assert.Equal((ulong)entry, (await Verify([.. leaves[..entry], leaves[entry + 1], leaves[entry], .. leaves[(entry + 2)..]])).Findings[0].Entry);
        }
    }

    // However little their signers had verified.
    [Fact]
    public async Task Every_entry_repeated_under_a_new_number_is_found_by_its_request_id()
    {
        Make(atOnce: 1000);
        for (var entry = 1; entry < leaves.Count; entry++)
        {
            await RepeatedAt(entry + 1, [.. leaves[..(entry + 1)], .. leaves[entry..]]);
            await RepeatedAt(leaves.Count, [.. leaves, leaves[entry]]);
        }
    }

    // Of signers that had verified nothing but the founding, whatever no later act names and no rule needs can be missing from a copy that is sound.
    [Fact]
    public async Task An_entry_dropped_on_which_nothing_rests_is_found_by_an_earlier_checkpoint_alone()
    {
        Make(atOnce: 1000);
        List<int> missed = [];
        for (var entry = 1; entry < leaves.Count - 1; entry++)
        {
            if ((await Verify(Without(entry))).IsSound)
            {
                missed.Add(entry);
                var earlier = await Verify(Without(entry), SignedLeaves.Checkpoint(leaves.Take(entry + 1)));
                Assert.Contains("is of another record", Assert.Single(earlier.Findings).Sentence, StringComparison.Ordinal);
            }
        }

        // The announcement of what was decided, and goals that others replace.
        Assert.Equal([leaves.Count - 4, leaves.Count - 3, leaves.Count - 2], missed);
    }

    // Nobody has signed anything on it yet. Its author's receipt names it, and a desk that was shown the longer record takes no shorter one.
    [Fact]
    public async Task Of_the_last_entry_dropped_a_copy_says_only_that_it_is_older()
    {
        Make(atOnce: 1);
        var report = await Verify(leaves[..^1], SignedLeaves.Checkpoint(leaves));
        Assert.True(report.IsSound);
        Assert.Equal((ulong)leaves.Count, report.NotCompared);
    }

    public void Dispose() => temporary.Dispose();

    // One whole life of a proposal, and then goals that nothing rests on, by officials of whom so many had the same record before them.
    private void Make(int atOnce)
    {
        using var record = new RecordMaker((leaf, _) => leaves.Add(leaf), new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero), keys.Signers) { AtOnce = atOnce };
        record.Add(keys.Founding(), default);
        record.Live(keys, 0);
        for (uint days = 30; days <= 32; days++)
        {
            record.Add(new SetGoals { Goals = { new PhaseGoal { Phase = Phase.Consultation, AttentionDays = 14, LateDays = days } } }, keys.SecretaryGeneral[1]);
        }
    }

    private List<byte[]> Without(int entry) => [.. leaves[..entry], .. leaves[(entry + 1)..]];

    private async Task RepeatedAt(int place, List<byte[]> changed) =>
        Assert.Contains((await Verify(changed)).Findings, finding => finding.Entry == (ulong)place && finding.Sentence.Contains("it was recorded twice", StringComparison.Ordinal));

    private Task<VerificationReport> Verify(List<byte[]> changed, string? from = null)
    {
        var renumbered = changed.Select((bytes, place) => Renumbered(bytes, place, leaves[Math.Min(place, leaves.Count - 1)])).ToList();
        var community = SignedLeaves.CommunityOf(leaves);
        var path = SignedLeaves.Write(temporary.In("changed.bundle"), renumbered, SignedLeaves.Checkpoint(renumbered), bundle => bundle.AddKeys(community));
        return RecordVerification.RunAsync(path, new() { Checkpoint = from });
    }

    private static byte[] Renumbered(byte[] bytes, int place, byte[] dated)
    {
        Assert.True(Leaf.TryDecode(bytes, out var leaf, out _));
        Assert.True(Leaf.TryDecode(dated, out var there, out _));
        return Leaf.Encode((ulong)place, there.UnixMilliseconds, leaf.Body, leaf.ReadSignatures());
    }
}
