using System.Text;

namespace AscConsensus.Record.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Developing regional legal frameworks (2026), part 1: \"rules\" & <more>~")]
    [InlineData("Nguyễn Ái Quốc, Đà Nẵng")]
    [InlineData("Côte d’Ivoire – Türkiye — “Straße” … 5 ‰ • ‹a›")]
    [InlineData("₫ 5, ₭ 6, ₱ 7, € 8, £ 9, § 10")]
    [InlineData("ÀÿĀɏḀỿ")]
    public void Latin_text_is_allowed(string text) => Assert.Null(FaultOf(text));

    [Theory]
    [InlineData(0x00)] // control
    [InlineData(0x09)]
    [InlineData(0x1f)]
    [InlineData(0x7f)]
    [InlineData(0x80)]
    [InlineData(0x9f)]
    [InlineData(0xa0)] // a blank that is none
    [InlineData(0xad)] // soft hyphen
    [InlineData(0x250)]
    [InlineData(0x301)] // combines
    [InlineData(0x340)]
    [InlineData(0x37e)] // another form of a semicolon
    [InlineData(0x430)] // Cyrillic, as a Latin letter looks
    [InlineData(0x61c)] // direction of text
    [InlineData(0xe01)]
    [InlineData(0x1100)] // jamo combine without being marks
    [InlineData(0x2000)]
    [InlineData(0x200b)] // no width
    [InlineData(0x200d)]
    [InlineData(0x2028)] // line separator
    [InlineData(0x202e)] // direction of text
    [InlineData(0x2066)]
    [InlineData(0x2060)]
    [InlineData(0x20d0)]
    [InlineData(0x212b)] // another form of a letter
    [InlineData(0xe000)] // private use
    [InlineData(0xfb01)]
    [InlineData(0xfeff)] // byte order mark
    [InlineData(0xfffd)]
    [InlineData(0xffff)]
    [InlineData(0x1f600)]
    [InlineData(0xe0061)] // tag
    [InlineData(0x10ffff)]
    public void What_is_not_is_named(int character) => Assert.Equal(
        $"has the character U+{character:X4}, which is not allowed in a statement; words in other scripts belong in a document",
        FaultOf($"a{char.ConvertFromUtf32(character)}b"));

    [Theory]
    [InlineData("80")]
    [InlineData("61c3")]
    [InlineData("c080")] // overlong
    [InlineData("eda080")] // surrogate
    [InlineData("f4908080")] // beyond Unicode
    public void What_is_not_UTF8_is_refused(string bytes) => Assert.Equal("is not UTF-8 text", PlainText.FaultOf(Convert.FromHexString(bytes)));

    /// <summary>The rule in the document is the rule of the program, character by character.</summary>
    [Fact]
    public void Exactly_the_ranges_of_the_document_are_allowed()
    {
        static bool IsListed(int it) => it is (>= 0x20 and <= 0x7e) or (>= 0xa1 and <= 0xff and not 0xad) or (>= 0x100 and <= 0x24f)
            or (>= 0x1e00 and <= 0x1eff) or (>= 0x2010 and <= 0x2027) or (>= 0x2030 and <= 0x203a) or (>= 0x20a0 and <= 0x20bf);

        var others = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Where(it => (FaultOf(new Rune(it).ToString()) is null) != IsListed(it));

        Assert.Empty(others);
        Assert.Contains(
            "U+0020-007E, U+00A1-00FF without U+00AD, U+0100-024F, U+1E00-1EFF, U+2010-2027, U+2030-203A and U+20A0-20BF",
            File.ReadAllText("record.md"),
            StringComparison.Ordinal);
    }

    private static string? FaultOf(string text) => PlainText.FaultOf(Encoding.UTF8.GetBytes(text));
}
