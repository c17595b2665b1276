namespace AscConsensus.Cli.Tests;

public sealed class ChangeColoursTests
{
    [Fact]
    public void Colour_what_is_marked_and_leave_the_marks() => Assert.Equal("Members \e[31m[-meet-]\e[0m\e[32m{+report+}\e[0m.", new ChangeColours().Paint("Members [-meet-]{+report+}."));

    [Fact]
    public void Go_on_over_the_end_of_a_line()
    {
        var colours = new ChangeColours();
        Assert.Equal(["a \e[32m{+b\e[0m", "\e[32mc+}\e[0m d", "e -] f"], new[] { "a {+b", "c+} d", "e -] f" }.Select(colours.Paint));
    }
}
