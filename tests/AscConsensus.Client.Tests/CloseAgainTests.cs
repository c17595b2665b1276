using AscConsensus.V1;

namespace AscConsensus.Client.Tests;

public sealed class CloseAgainTests : IDisposable
{
    private const string Round = "proposals/idn-2026-1/rounds/1";

    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private readonly FakeRounds service = new();

    [Fact]
    public async Task A_closing_counts_what_is_there_when_it_is_decided()
    {
        await using var coordinator = await FakeCoordinator.Start(authority, service);
        using var desk = new Desk(authority, coordinator.Port);
        await desk.Client.Rounds.CloseAsync(Round, Outcome.Adopted);
        Assert.Equal([9ul], service.Closings[0].Act.PositionEntries);
        Assert.Equal([7ul, 9ul], service.Closings[1].Act.PositionEntries);
    }

    [Fact]
    public async Task A_summing_up_of_other_positions_is_not_sent_again()
    {
        await using var coordinator = await FakeCoordinator.Start(authority, service);
        using var desk = new Desk(authority, coordinator.Port);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => desk.Client.Rounds.CloseAsync(Round, Outcome.Adopted, CitedDocument.Of("Indonesia supports.")));
        Assert.Equal(Reason.MovedMeanwhile, refused.Reason);
        Assert.Single(service.Closings);
    }

    public void Dispose() => authority.Dispose();
}
