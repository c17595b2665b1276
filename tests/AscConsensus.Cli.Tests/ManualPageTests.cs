using System.CommandLine;
using AscConsensus.Repository.Tests;

namespace AscConsensus.Cli.Tests;

public sealed class ManualPageTests
{
    private static readonly RootCommand Root = Cli.Asc.Root(new Screen(TextWriter.Null, TextWriter.Null, isPlain: true), TextReader.Null);

    [Fact]
    public void Is_current() => Golden.IsCurrent("docs/asc.md", ManualPage.Print(Root));

    [Fact]
    public void Shows_every_example_as_it_is_typed()
    {
        var page = Tree.Read("docs/asc.md");
        Assert.All(Cli.Asc.VerbsIn(Root).Where(verb => !verb.Hidden).SelectMany(verb => verb.Examples), example => Assert.Contains(example, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Has_every_command_that_people_use()
    {
        var page = ManualPage.Print(Root);
        Assert.All(Cli.Asc.VerbsIn(Root).Where(verb => !verb.Hidden), verb => Assert.Contains(verb.Description!, page, StringComparison.Ordinal));
        Assert.DoesNotContain("asc complete ", page, StringComparison.Ordinal);
    }
}
