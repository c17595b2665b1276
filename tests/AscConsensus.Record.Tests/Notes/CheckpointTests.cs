using System.Text;

namespace AscConsensus.Record.Tests;

public sealed class CheckpointTests
{
    private const string Root = "O2zM1+PgI/85MAbwMDFe562esRGwIrQfun5bejlz9og=";

    private static readonly Checkpoint Empty = new(Keys.Origin, 0, TreeRoot.OfNothing);

    [Fact]
    public void Is_read_as_it_is_written()
    {
        Assert.True(Checkpoint.TryParse(Empty.ToText(), out var text));
        Assert.True(Checkpoint.TryParse(Encoding.UTF8.GetBytes(Empty.ToText()), out var bytes));
        Assert.Equal(Empty, text);
        Assert.Equal(Empty, bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("o\n3\n")]
    [InlineData("\n3\n" + Root + "\n")]
    [InlineData("o\n3\n" + Root)]
    [InlineData("o\n3\n" + Root + "\nextension\n")]
    [InlineData("o\n3\n" + Root + "\n\n")]
    [InlineData("o\n03\n" + Root + "\n")]
    [InlineData("o\n+3\n" + Root + "\n")]
    [InlineData("o\n-3\n" + Root + "\n")]
    [InlineData("o\n 3\n" + Root + "\n")]
    [InlineData("o\n3 \n" + Root + "\n")]
    [InlineData("o\n3.0\n" + Root + "\n")]
    [InlineData("o\n٣\n" + Root + "\n")]
    [InlineData("o\n\n" + Root + "\n")]
    [InlineData("o\n18446744073709551616\n" + Root + "\n")]
    [InlineData("o\n3\nO2zM1+PgI/85MAbwMDFe562esRGwIrQfun5bejlz9oh=\n")]
    [InlineData("o\n3\nO2zM1+PgI/85MAbwMDFe562esRGwIrQfun5bejlz9og\n")]
    [InlineData("o\n3\nO2zM1-PgI_85MAbwMDFe562esRGwIrQfun5bejlz9og=\n")]
    [InlineData("o\n3\nO2zM1+PgI/85MAbwMDFe562esRGwIrQfun5bejlz\n")]
    [InlineData("o\n3\n O2zM1+PgI/85MAbwMDFe562esRGwIrQfun5bejlz9og=\n")]
    [InlineData("o\r\n3\n" + Root + "\n")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(Checkpoint.TryParse(text, out _));
        Assert.False(Checkpoint.TryParse(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void Reaches_the_largest_size() => Assert.True(Checkpoint.TryParse($"o\n18446744073709551615\n{Root}\n", out _));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused() => Assert.False(Checkpoint.TryParse([0xff, .. "\n3\n"u8, .. Encoding.ASCII.GetBytes(Root), 10], out _));

    [Fact]
    public void Is_signed_by_the_key_of_its_own_record_only()
    {
        using var other = NoteSigner.Create("asc.example/amm/2", NoteAlgorithm.Ed25519);
        using var witness = NoteSigner.Create(Keys.Origin, NoteAlgorithm.Cosignature);

        Assert.Throws<ArgumentException>(() => Empty.Sign(other));
        Assert.Throws<ArgumentException>(() => Empty.Sign(witness));
    }

    [Fact]
    public void Is_opened_with_the_key_of_its_own_record_only()
    {
        using var other = NoteSigner.Create("asc.example/amm/2", NoteAlgorithm.Ed25519);
        using var forger = NoteSigner.Create(Keys.Origin, NoteAlgorithm.Ed25519);

        Assert.Equal("The checkpoint is of the record asc.example/amm/1, not of asc.example/amm/2.", FaultOf(Empty.Sign(Keys.Log), other));
        Assert.Equal("The checkpoint is not signed by the record's key.", FaultOf(Empty.Sign(forger), Keys.Log));
        Assert.Equal("The note is not a checkpoint of three lines.", FaultOf(SignedNote.Sign("a text\n", Keys.Log).ToString(), Keys.Log));
        Assert.Equal("The note has no blank line before its signatures.", FaultOf(Empty.ToText(), Keys.Log));
    }

    private static string? FaultOf(string note, NoteSigner log)
    {
        Assert.False(Checkpoint.TryOpen(note, log.Verifier, out _, out _, out var fault));
        return fault;
    }
}
