using CsCheck;

namespace AscConsensus.Record.Tests;

public sealed class InclusionReceiptTests
{
    private const string Head = "c2sp.org/tlog-proof@v1\n";
    private const string Hash = "O2zM1+PgI/85MAbwMDFe562esRGwIrQfun5bejlz9og=\n";

    private static readonly StoredTree Stored = StoredTree.Of(20);
    private static readonly SignedNote Note = NoteOf(20, Stored.Tree.Root);

    [Fact]
    public void Each_entry_has_one_that_verifies_for_it_alone()
    {
        for (var entry = 0; entry < 20; entry++)
        {
            var text = Of((ulong)entry).ToText();
            Assert.True(InclusionReceipt.TryParse(text, out var receipt, out var fault), fault);

            Assert.Equal(text, receipt.ToText());
            Assert.Equal([entry], Enumerable.Range(0, 20).Where(other => receipt.Verifies(StoredTree.Leaf(other), Keys.Log.Verifier)));
        }
    }

    [Fact]
    public void Does_not_verify_with_another_key_index_proof_or_root()
    {
        var receipt = Of(5);
        var leaf = StoredTree.Leaf(5);
        using var other = NoteSigner.Create(Keys.Origin, NoteAlgorithm.Ed25519);

        Assert.True(receipt.Verifies(leaf, Keys.Log.Verifier));
        Assert.False(receipt.Verifies(leaf, other.Verifier));
        Assert.False((receipt with { Index = 4 }).Verifies(leaf, Keys.Log.Verifier));
        Assert.False((receipt with { Proof = [] }).Verifies(leaf, Keys.Log.Verifier));
        Assert.False((receipt with { Note = NoteOf(20, default) }).Verifies(leaf, Keys.Log.Verifier));
        Assert.False((receipt with { Note = NoteOf(5, Stored.Tree.Root) }).Verifies(leaf, Keys.Log.Verifier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 5\n\n")]
    [InlineData(Head + "index 5\n")]
    [InlineData(Head + "index 05\n\n")]
    [InlineData(Head + "index -5\n\n")]
    [InlineData(Head + "index 5 \n\n")]
    [InlineData(Head + "index \n\n")]
    [InlineData(Head + "\n\n")]
    [InlineData(Head + "extra AAAA\nindex 5\n\n")]
    [InlineData(Head + "index 5\nAAAA\n\n")]
    [InlineData(Head + "index 5\n" + Hash + " " + Hash + "\n")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(InclusionReceipt.TryParse(text + Note, out _, out var fault));
        Assert.EndsWith(".", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_that_is_longer_than_any_tree_is_high_is_refused()
    {
        static string Text(int hashes) => $"{Head}index 5\n{string.Concat(Enumerable.Repeat(Hash, hashes))}\n{Note}";

        Assert.True(InclusionReceipt.TryParse(Text(64), out _, out _));
        Assert.False(InclusionReceipt.TryParse(Text(65), out _, out var fault));
        Assert.Equal("The receipt's proof is longer than any tree is high.", fault);
    }

    [Fact]
    public void Without_a_checkpoint_it_is_none()
    {
        Assert.False(InclusionReceipt.TryParse($"{Head}index 5\n\n", out _, out _));
        Assert.False(InclusionReceipt.TryParse($"{Head}index 5\n\n{Note.Text}", out _, out _));
    }

    [Fact]
    public void Any_change_is_another_text_or_refused() => Gen.Select(Gen.Int[0, 400], Gen.Char['\n', '~']).Sample((at, other) =>
    {
        var text = Of(5).ToText();
        var changed = text[..(at % text.Length)] + other + text[((at % text.Length) + 1)..];
        Assert.True(!InclusionReceipt.TryParse(changed, out var receipt, out _) || receipt.ToText() == changed);
    });

    private static InclusionReceipt Of(ulong entry) => new(entry, InclusionProof.Of(entry, 20, Stored.Node), Note);

    private static SignedNote NoteOf(ulong size, Digest root)
    {
        Assert.True(SignedNote.TryParse(new Checkpoint(Keys.Origin, size, root).Sign(Keys.Log), out var note, out _));
        return note;
    }
}
