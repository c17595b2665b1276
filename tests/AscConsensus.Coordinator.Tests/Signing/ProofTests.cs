using AscConsensus.Record;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Signing;

/// <summary>What the coordinator proves of its record, as its callers verify it.</summary>
public sealed class ProofTests
{
    [Fact]
    public async Task Every_size_is_the_beginning_of_every_later_one_and_every_entry_is_in_the_record()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        var record = coordinator.VietNam.Record;
        await Task.WhenAll(Enumerable.Range(0, 17).Select(_ => coordinator.Indonesia.Act(Position(Stance.Support))));

        // Half of it is in memory, half on disk.
        await coordinator.Restart();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => coordinator.Indonesia.Act(Position(Stance.Support))));
        var leaves = (await record.ListEntriesAsync(new ListEntriesRequest())).Entries.Select(entry => entry.Leaf.ToByteArray()).ToList();
        var tree = new GrowingTree();
        var roots = leaves.Select(leaf =>
        {
            tree.Append(LeafHash.Of(leaf), new Digest[GrowingTree.MaxHeight]);
            return tree.Root;
        }).Prepend(TreeRoot.OfNothing).ToList();
        Assert.Equal(33, leaves.Count);

        for (var to = 1; to <= leaves.Count; to++)
        {
            for (var from = 1; from <= to; from++)
            {
                var answer = await record.GetConsistencyProofAsync(new GetConsistencyProofRequest { FromSize = (ulong)from, ToSize = (ulong)to });
                Digest[] proof = [.. answer.Hashes.Select(hash => new Digest(hash.Span))];
                Assert.True(ConsistencyProof.Verifies((ulong)from, (ulong)to, roots[from], roots[to], proof), $"{from} to {to}");
                Assert.False(ConsistencyProof.Verifies((ulong)from, (ulong)to, roots[from - 1], roots[to], proof), $"{from} to {to}");
            }
        }

        for (var entry = 0; entry < leaves.Count; entry++)
        {
            var text = (await record.GetReceiptAsync(new GetReceiptRequest { Entry = (ulong)entry })).Proof;
            Assert.True(InclusionReceipt.TryParse(text, out var receipt, out var fault), fault);
            Assert.True(receipt.Verifies(LeafHash.Of(leaves[entry]), coordinator.CheckpointVerifier, out var checkpoint));
            Assert.Equal((33ul, roots[33]), (checkpoint.Size, checkpoint.Root));
            Assert.False(receipt.Verifies(LeafHash.Of(leaves[(entry + 1) % 33]), coordinator.CheckpointVerifier));
        }

        await coordinator.ThatIsRefused(Reason.AheadOfRecord, async () => await record.GetReceiptAsync(new GetReceiptRequest { Entry = 33 }));
        await coordinator.ThatIsRefused(Reason.AheadOfRecord, async () => await record.GetConsistencyProofAsync(new GetConsistencyProofRequest { FromSize = 1, ToSize = 34 }));
        await coordinator.ThatIsRefused(Reason.InvalidField, async () => await record.GetConsistencyProofAsync(new GetConsistencyProofRequest { FromSize = 0, ToSize = 3 }));
        await coordinator.ThatIsRefused(Reason.InvalidField, async () => await record.GetConsistencyProofAsync(new GetConsistencyProofRequest { FromSize = 4, ToSize = 3 }));
    }
}
