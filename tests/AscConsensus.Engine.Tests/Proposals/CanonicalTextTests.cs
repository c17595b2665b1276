using System.Text;
using CsCheck;

namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>docs/record.md: equal texts have equal bytes, and only those bytes are a text.</summary>
public sealed class CanonicalTextTests
{
    private const string Golden = """
        ascconsensus text v1
        title: Developing regional legal frameworks

        clause: 1
        Member States establish a network of focal points.

        clause: 2
        The focal points meet once a year.

        \clause: is how a line of wording may begin.

        """;

    private static readonly CanonicalText Text = new(
        "Developing regional legal frameworks",
        [
            new Clause("1", "Member States establish a network of focal points."),
            new Clause("2", "The focal points meet once a year.\n\nclause: is how a line of wording may begin."),
        ]);

    private static readonly string[] Pieces = ["clause: ", "clause:", "\\", "\n", "\n\n", "\r\n", "\r", " ", "title: ", "a", "é", "ខ្មែរ", "\u2028", "\t", "😀"];

    private static readonly string[] Titles = ["Title", "title: ", "clause: 1", "\\"];

    private static readonly Gen<string> Wordings = Gen.Int[0, Pieces.Length - 1].Array[0, 9].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece])));

    private static readonly Gen<CanonicalText> Texts =
        from title in Gen.Int[0, Titles.Length - 1].Select(title => Titles[title])
        from wordings in Wordings.Array[1, 4]
        select new CanonicalText(title, [.. wordings.Select((wording, i) => new Clause($"{i + 1}a", wording))]);

    [Fact]
    public void Is_written_byte_by_byte_as_documented()
    {
        Assert.Equal(Golden, Encoding.UTF8.GetString(Text.ToBytes()));
        Assert.Equal(219, Text.ToBytes().Length);
    }

    [Fact]
    public void Is_read_as_it_was_written()
    {
        Assert.True(CanonicalText.TryParse(Encoding.UTF8.GetBytes(Golden), out var text));
        Assert.Equal(Text.Title, text.Title);
        Assert.Equal(Text.Clauses.AsEnumerable(), text.Clauses.AsEnumerable());
    }

    [Fact]
    public void Whatever_is_written_is_read_again() => Texts.Sample(
        text => CanonicalText.TryParse(text.ToBytes(), out var read)
            && read.Title == text.Title
            && read.Clauses.Select(clause => clause.Id).SequenceEqual(text.Clauses.Select(clause => clause.Id))
            && read.Clauses.Select(clause => clause.Wording).SequenceEqual(text.Clauses.Select(clause => Folded(clause.Wording)))
            && read.ToBytes().AsSpan().SequenceEqual(text.ToBytes()),
        iter: 20_000);

    [Fact]
    public void Bytes_that_were_changed_are_another_text_or_none() => Gen.Select(Texts, Gen.Int[0, 10_000], Gen.Byte).Sample(
        (text, at, value) =>
        {
            var bytes = text.ToBytes();
            bytes[at % bytes.Length] = value;
            return !CanonicalText.TryParse(bytes, out var read) || read.ToBytes().AsSpan().SequenceEqual(bytes);
        },
        iter: 20_000);

    [Theory]
    [InlineData("")]
    [InlineData("ascconsensus text v1\ntitle: T\n")]
    [InlineData("ascconsensus text v1\ntitle: T\n\n")]
    [InlineData("ascconsensus text v2\ntitle: T\n\nclause: 1\nWords.\n")]
    [InlineData("\uFEFFascconsensus text v1\ntitle: T\n\nclause: 1\nWords.\n")]
    [InlineData("ascconsensus text v1\r\ntitle: T\r\n\r\nclause: 1\r\nWords.\r\n")]
    [InlineData("ascconsensus text v1\nTitle: T\n\nclause: 1\nWords.\n")]
    [InlineData("ascconsensus text v1\ntitle: T\nclause: 1\nWords.\n")]
    [InlineData("ascconsensus text v1\ntitle: T\n\nclause: 1\nWords.")]
    [InlineData("ascconsensus text v1\ntitle: T\n\nclause: 1\nWords.\n\n")]
    [InlineData("ascconsensus text v1\ntitle: T\n\nclause: 1\n\nWords.\n")]
    [InlineData("ascconsensus text v1\ntitle: T\n\nclause: 1\nWords.\nclause: 2\nMore.\n")]
    [InlineData("ascconsensus text v1\ntitle: T\n\nWords.\n\nclause: 1\nWords.\n")]
    [InlineData("ascconsensus text v1\ntitle: T\n\nclause: 1\n\\Words.\n")]
    public void Nothing_else_is_a_text(string content) => Assert.False(CanonicalText.TryParse(Encoding.UTF8.GetBytes(content), out _));

    [Fact]
    public void Bytes_that_are_not_utf_8_are_no_text() => Assert.False(CanonicalText.TryParse([.. Encoding.UTF8.GetBytes(Golden), 0xC3, 0x28], out _));

    [Fact]
    public void Agrees_with_an_act_that_says_the_same()
    {
        Assert.True(Text.Agrees(new Text { Title = Text.Title, Clauses = { "1", "2" } }));
        Assert.False(Text.Agrees(new Text { Title = Text.Title, Clauses = { "2", "1" } }));
        Assert.False(Text.Agrees(new Text { Title = "Another", Clauses = { "1", "2" } }));
    }

    // Without carriage returns at line ends, and without blank lines around.
    private static string Folded(string wording) => string.Join('\n', wording.Split('\n').Select(line => line.TrimEnd('\r'))).Trim('\n');
}
