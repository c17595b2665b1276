using System.Text.Json;

namespace AscConsensus.Cli.Tests;

/// <summary>What is done to a group, a package or in a room is part of the story of each proposal that it concerns.</summary>
public sealed class HistoryTests(PlayedGroup group, PlayedPackage package) : IClassFixture<PlayedGroup>, IClassFixture<PlayedPackage>
{
    [Fact]
    public void The_chapter_of_the_group_is_told_as_agreed() => Agreed.Is("demo-group.txt", group.Told);

    [Fact]
    public async Task A_group_and_the_decision_that_set_it_up_are_in_the_story() =>
        Agreed.Is("proposal-history-group.txt", (await group.As("ministry-tha", "proposal history idn-2026-1")).Output);

    [Theory]
    [InlineData("mys-2026-1")]
    [InlineData("tha-2026-1")]
    public async Task A_package_is_in_the_story_of_each_of_its_proposals(string proposal)
    {
        using var told = JsonDocument.Parse((await package.As("secretary-general", $"proposal history {proposal} --json")).Output);
        var sentences = told.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("sentence").GetString()).ToList();
        Assert.Contains("The Chair of the AMM tied mys-2026-1, tha-2026-1 together in package 2026-1, \"Seminars and their cost\".", sentences);
        Assert.Contains("The Chair of the AMM closed package 2026-1: each of its rounds with what it asked.", sentences);
    }
}
