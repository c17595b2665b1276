using System.Text.Json;
using AscConsensus.Client.Tests.Record;

namespace AscConsensus.Cli.Tests;

public sealed class DemoTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-demo-test-");

    public static TheoryData<string> Names() => [.. Chapters.All.Select(chapter => chapter.Name)];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_chapter_ends_with_zero_when_every_step_came_out_as_told(string chapter)
    {
        using var told = await Played("demo", "--exit", "--chapter", chapter);
        Assert.True(told.RootElement.GetProperty("asTold").GetBoolean());
        var played = Assert.Single(told.RootElement.GetProperty("chapters").EnumerateArray());
        Assert.Equal(chapter, played.GetProperty("chapter").GetString());
        await ForeignVerifier.FindsSoundToo(Path.Combine(played.GetProperty("folder").GetString()!, "record.bundle"));
    }

    [Fact]
    public async Task What_it_made_stays_to_be_verified()
    {
        var told = (await Terminal.Asc("demo", "--exit", "--chapter", "note")).Output;

        var command = Assert.Single(told.Split('\n'), line => line.StartsWith("  asc record verify ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var verified = await Terminal.Asc(command[1..]);
        var kept = Path.GetDirectoryName(command[^1])!;
        Assert.Contains($"What it made stays in {kept}; remove", told.ReplaceLineEndings(" "), StringComparison.Ordinal);
        System.IO.Directory.Delete(kept, recursive: true);
        Assert.Equal(("", 0), (verified.Error, verified.Code));
    }

    [Fact]
    public async Task The_spine_is_played_when_no_chapter_is_named()
    {
        using var told = await Played("demo", "--exit");
        Assert.Equal(Chapters.Spine, told.RootElement.GetProperty("chapters")[0].GetProperty("chapter").GetString());
    }

    [Fact]
    public async Task Several_chapters_are_played_in_a_folder_each()
    {
        using var told = await Played("demo", "--exit", "--chapter", "note", "--chapter", "package", "--chapter", "note");
        Assert.Equal(
            [Path.Combine(folder.FullName, "note"), Path.Combine(folder.FullName, "package")],
            told.RootElement.GetProperty("chapters").EnumerateArray().Select(one => one.GetProperty("folder").GetString()));
    }

    [Fact]
    public void Every_chapter_is_named_by_all() => Assert.Equal(Chapters.All, Chapters.Named([Chapters.Every]));

    [Fact]
    public async Task The_chapters_are_listed_one_a_line_with_their_names_first()
    {
        var answer = await Terminal.Asc("demo", "--list");
        Agreed.Is("demo-list.txt", answer.Output);
        Assert.Equal(Chapters.All.Select(chapter => chapter.Name), answer.Output.Trim().Split('\n').Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task A_chapter_that_there_is_not_is_refused_with_those_that_there_are()
    {
        var answer = await Terminal.Asc("demo", "--exit", "--chapter", "silence", "--chapter", "war");
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Equal(["There is no chapter war.", $"Remedy: Choose all, or any of {string.Join(", ", Chapters.All.Select(chapter => chapter.Name))}."], answer.Error.Trim().Split('\n').Select(line => line.TrimEnd()));
    }

    [Fact]
    public void A_step_that_comes_out_otherwise_ends_it_with_one()
    {
        var broken = Assert.Throws<StoryBrokenException>(() => Narrator.Expect(false, "consensus is reached"));
        Assert.Equal(ExitCode.Refused, Failure.Of(broken).ExitCode);
    }

    private async Task<JsonDocument> Played(params string[] arguments)
    {
        var answer = await Terminal.Asc([.. arguments, "--json", "--data", folder.FullName]);
        Assert.Equal(("", 0), (answer.Error, answer.Code));
        return JsonDocument.Parse(answer.Output);
    }
}
