using AscConsensus.Coordinator.Tests;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>A program in another language, generated from the contract alone, is served like any desk.</summary>
public sealed class ForeignClientTests
{
    [ForeignClientFact]
    public async Task Takes_a_position_and_is_refused_where_it_should_be()
    {
        await using var coordinator = await RunningCoordinator.Start();

        var (exitCode, said) = await ForeignClient.Play(coordinator, "ministry-idn", "chair-amm");

        Assert.True(exitCode == 0, said);
        Assert.Contains("the same request again has the same receipt", said, StringComparison.Ordinal);
        Assert.Contains("WRONG_OFFICE: To take a position is for a ministry; the Chair of the AMM may not do it.", said, StringComparison.Ordinal);
        Assert.Contains("STANDING_FORBIDS_OUTCOME: Consensus not yet reached: awaited: Philippines, Viet Nam.", said, StringComparison.Ordinal);
    }

    [ForeignClientFact]
    public async Task Its_story_fails_where_another_office_plays_the_chair()
    {
        await using var coordinator = await RunningCoordinator.Start();

        var (exitCode, said) = await ForeignClient.Play(coordinator, "ministry-idn", "ministry-vnm");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("WRONG_OFFICE: To admit a proposal is for", said, StringComparison.Ordinal);
    }
}
