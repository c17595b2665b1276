namespace AscConsensus.Record.Tests;

public sealed class CosignatureTests
{
    private static readonly Checkpoint Checkpoint = new(Keys.Origin, 3, LeafHash.Of([]));
    private static readonly string Text = Checkpoint.ToText();

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void Says_when(long time) =>
        Assert.Equal(time, Cosignature.TimeOf(Keys.Idn.Verifier, Text, Cosignature.Sign(Keys.Idn, Text, time)));

    [Fact]
    public void Is_refused_when_any_bit_changes()
    {
        var line = Cosignature.Sign(Keys.Idn, Text, 1_790_812_800);
        for (var bit = 0; bit < 8 * line.Value.Length; bit++)
        {
            var value = line.Value.ToArray();
            value[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(Cosignature.TimeOf(Keys.Idn.Verifier, Text, line with { Value = value }));
        }
    }

    [Fact]
    public void Is_of_one_witness_and_one_checkpoint()
    {
        var line = Cosignature.Sign(Keys.Idn, Text, 5);

        Assert.Null(Cosignature.TimeOf(Keys.Phl.Verifier, Text, line));
        Assert.Null(Cosignature.TimeOf(Keys.Idn.Verifier, (Checkpoint with { Size = 4 }).ToText(), line));
        Assert.Null(Cosignature.TimeOf(Keys.Idn.Verifier, Text, line with { Value = line.Value[1..] }));
        Assert.Null(Cosignature.TimeOf(Keys.Idn.Verifier, Text, line with { Name = "another.example" }));
    }

    [Fact]
    public void Is_made_by_a_witness_of_a_checkpoint()
    {
        Assert.Throws<ArgumentException>(() => Cosignature.Sign(Keys.Log, Text, 5));
        Assert.Throws<ArgumentException>(() => Cosignature.Sign(Keys.Idn, Text + "extension\n", 5));
        Assert.Throws<ArgumentException>(() => Cosignature.Sign(Keys.Idn, Text, -1));
    }

    [Fact]
    public void In_a_note_the_latest_counts_and_a_bad_one_spoils_it()
    {
        Assert.True(SignedNote.TryParse(Checkpoint.Sign(Keys.Log), out var note, out _));
        var cosigned = note.With(Cosignature.Sign(Keys.Idn, Text, 7)).With(Cosignature.Sign(Keys.Idn, Text, 5));

        Assert.Null(Cosignature.TimeIn(note, Keys.Idn.Verifier));
        Assert.Equal(7, Cosignature.TimeIn(cosigned, Keys.Idn.Verifier));
        Assert.Null(Cosignature.TimeIn(cosigned, Keys.Phl.Verifier));
        Assert.Null(Cosignature.TimeIn(cosigned.With(cosigned.Signatures[1] with { Value = new byte[72] }), Keys.Idn.Verifier));
        Assert.True(cosigned.IsSignedBy(Keys.Log.Verifier));
    }
}
