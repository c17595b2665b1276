using System.Text;
using AscConsensus.Engine;

namespace AscConsensus.Cli.Tests;

public sealed class TextFileTests
{
    [Fact]
    public void Headings_become_title_and_clauses()
    {
        var text = TextFile.Parse("# Frameworks\r\n\r\n## 1\r\nFirst.\r\n\r\nStill first.\r\n\r\n## clause 2a\r\nSecond.\r\n");
        Assert.Equal("Frameworks", text.Title);
        Assert.Equal([new Clause("1", "First.\n\nStill first."), new Clause("2a", "Second.")], text.Clauses.ToArray());
    }

    [Fact]
    public void The_canonical_form_is_taken_as_it_is()
    {
        var text = new CanonicalText("Frameworks", [new("1", "First.")]);
        Assert.Equal(text.ToBytes(), TextFile.Parse(Encoding.UTF8.GetString(text.ToBytes())).ToBytes());
    }

    [Theory]
    [InlineData("Frameworks", "does not begin with its title")]
    [InlineData("# Frameworks\n", "no clause")]
    [InlineData("# Frameworks\nPreamble\n## 1\nFirst.", "Words stand before the first clause")]
    public void What_is_missing_is_said(string content, string words)
    {
        var refused = Assert.Throws<BadInputException>(() => TextFile.Parse(content));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Remedy);
    }
}
