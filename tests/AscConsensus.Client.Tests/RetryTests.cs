using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

public sealed class RetryTests : IDisposable
{
    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private readonly FakeProposals service = new();

    [Theory]
    [InlineData(StatusCode.Unavailable)]
    [InlineData(StatusCode.Unknown)]
    [InlineData(StatusCode.Cancelled)]
    [InlineData(StatusCode.DeadlineExceeded)]
    public async Task A_broken_line_makes_it_send_the_same_request_again(StatusCode code)
    {
        service.Fault = attempt => attempt < 3 ? new RpcException(new Status(code, "")) : null;
        var receipt = await With(client => client.Proposals.SponsorAsync("proposals/idn-2026-1"));
        Assert.Equal(5u, receipt.Entry);
        Assert.Equal(3, service.Sponsorships.Count);
        Assert.Single(service.Sponsorships.Distinct());
        Assert.True(Guid.TryParseExact(service.Sponsorships[0].RequestId, "D", out _));
    }

    [Fact]
    public async Task Two_acts_have_two_request_ids()
    {
        await With(async client =>
        {
            await client.Proposals.SponsorAsync("proposals/idn-2026-1");
            return await client.Proposals.SponsorAsync("proposals/idn-2026-1");
        });
        Assert.Equal(2, service.Sponsorships.Select(request => request.RequestId).Distinct().Count());
    }

    [Fact]
    public async Task Overload_is_tried_again_after_the_delay_that_was_asked()
    {
        service.Fault = attempt => attempt < 2 ? Refusal.Of(Reason.Overloaded, "Too much at once.", TimeSpan.FromMilliseconds(150)).ToException() : null;
        var began = TimeProvider.System.GetTimestamp();
        await With(client => client.Proposals.SponsorAsync("proposals/idn-2026-1"));
        Assert.True(TimeProvider.System.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(150));
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again_and_carries_sentence_remedy_and_violations()
    {
        service.Fault = _ => new Refusal(Reason.InvalidField, "proposal: Name it.", [new("proposal", "Name it.")], null).ToException();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => With(client => client.Proposals.SponsorAsync("proposals/idn-2026-1")));
        Assert.Equal("proposal: Name it.", refused.Message);
        Assert.Equal((Reason.InvalidField, StatusCode.InvalidArgument), (refused.Reason, refused.Code));
        Assert.Equal(ErrorTable.Of(Reason.InvalidField).Remedy, refused.Remedy);
        Assert.Equal("proposal", Assert.Single(refused.Violations).Field);
        Assert.Single(service.Sponsorships);
    }

    [Fact]
    public async Task Storage_that_is_full_is_not_tried_again()
    {
        service.Fault = _ => Refusal.Of(Reason.StorageFull, "The record cannot grow.").ToException();
        await Assert.ThrowsAsync<RefusedException>(() => With(client => client.Proposals.SponsorAsync("proposals/idn-2026-1")));
        Assert.Single(service.Sponsorships);
    }

    [Fact]
    public async Task Patience_ends_with_the_request_id_by_which_to_look()
    {
        service.Fault = _ => new RpcException(new Status(StatusCode.Unavailable, ""));
        var unreachable = await Assert.ThrowsAsync<CoordinatorUnreachableException>(() => With(client => client.Proposals.SponsorAsync("proposals/idn-2026-1")));
        Assert.Equal(service.Sponsorships[0].RequestId, unreachable.RequestId);
        Assert.True(service.Sponsorships.Count > 3);
    }

    [Fact]
    public async Task A_symbol_that_was_taken_meanwhile_is_read_again()
    {
        service.Fault = attempt => attempt < 2 ? Refusal.Of(Reason.SymbolNotNext, "Another was admitted.").ToException() : null;
        await With(client => client.Proposals.AdmitAsync("proposals/idn-2026-1"));
        Assert.Equal(["ASC/AMM/2026/001", "ASC/AMM/2026/002"], service.Admissions.Select(request => request.Act.Symbol));
        Assert.Equal(2, service.Admissions.Select(request => request.RequestId).Distinct().Count());
    }

    [Fact]
    public async Task A_text_that_changed_is_never_joined_unseen()
    {
        service.Fault = _ => Refusal.Of(Reason.StaleRevision, "It was revised.").ToException();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => With(client => client.Proposals.SponsorAsync("proposals/idn-2026-1")));
        Assert.Equal(Reason.StaleRevision, refused.Reason);
        Assert.Single(service.Sponsorships);
    }

    [Fact]
    public async Task A_caller_that_no_longer_waits_ends_it()
    {
        using var ended = new CancellationTokenSource();
        service.Fault = _ =>
        {
            ended.Cancel();
            return new RpcException(new Status(StatusCode.Unavailable, ""));
        };
        var cancelled = await Assert.ThrowsAsync<ActCancelledException>(() => With(client => client.Proposals.SponsorAsync("proposals/idn-2026-1", ct: ended.Token)));
        Assert.Equal(Assert.Single(service.Sponsorships).RequestId, cancelled.RequestId);
    }

    public void Dispose() => authority.Dispose();

    private async Task<Receipt> With(Func<AscClient, Task<Receipt>> act)
    {
        await using var coordinator = await FakeCoordinator.Start(authority, service);
        using var desk = new Desk(authority, coordinator.Port);
        return await act(desk.Client);
    }
}
