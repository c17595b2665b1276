using AscConsensus.V1;
using Grpc.Core;
using NodaTime;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

public sealed class PendingWatchTests
{
    [Fact]
    public async Task Sends_everything_first_and_then_what_appears_and_disappears()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        using var watch = coordinator.SecretaryGeneral.Monitoring.WatchPendingItems(new WatchPendingItemsRequest());

        var first = await Next(watch);
        Assert.Equal(4ul, first.RecordSize);
        Assert.Equal(["offices/ministry-idn", "offices/ministry-phl", "offices/ministry-vnm"], first.Appeared.Select(item => item.Office));
        await coordinator.VietNam.Act(Position(Stance.Objection));

        var change = await Next(watch);
        Assert.Equal(["offices/ministry-vnm"], change.Disappeared.Select(item => item.Office));
        Assert.Contains(change.Appeared, item => item is { Office: "offices/ministry-vnm", Kind: PendingKind.Objection });
        Assert.DoesNotContain(change.Appeared, item => item.Office == "offices/ministry-idn");
    }

    [Fact]
    public async Task Sends_an_office_its_own_alone_and_nothing_while_that_stays()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        using var watch = coordinator.Philippines.Monitoring.WatchPendingItems(new WatchPendingItemsRequest());
        Assert.Equal(["offices/ministry-phl"], (await Next(watch)).Appeared.Select(item => item.Office));

        await coordinator.VietNam.Act(Position(Stance.Support));
        await coordinator.Philippines.Act(Position(Stance.Support));

        var change = await Next(watch);
        Assert.Equal((6ul, 0, 1), (change.RecordSize, change.Appeared.Count, change.Disappeared.Count));
    }

    [Fact]
    public async Task Sends_what_the_clock_alone_changes()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        using var watch = coordinator.VietNam.Monitoring.WatchPendingItems(new WatchPendingItemsRequest());
        Assert.Equal(Waiting.Now, (await Next(watch)).Appeared.Single().Waiting);

        coordinator.Clock.Now += Duration.FromDays(15);

        Assert.Equal(Waiting.Overdue, (await Next(watch)).Appeared.Single().Waiting);
    }

    // A gRPC client takes at most 4 MiB in one message.
    [Fact]
    public async Task Sends_more_than_fits_into_a_message_in_several()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Submit();
        await Task.WhenAll(Enumerable.Range(2, 1001).Select(number => coordinator.Submit($"proposals/idn-2026-{number}")));
        using var watch = coordinator.Chair.Monitoring.WatchPendingItems(new WatchPendingItemsRequest());

        var (first, second) = (await Next(watch), await Next(watch));

        Assert.Equal((1000, 2, 0), (first.Appeared.Count, second.Appeared.Count, second.Disappeared.Count));
        Assert.Equal(1002, first.Appeared.Concat(second.Appeared).Select(item => item.Proposal).Distinct().Count());
    }

    [Fact]
    public async Task Is_of_an_office_that_is_the_callers_to_see()
    {
        await using var coordinator = await RunningCoordinator.Start();
        using var watch = coordinator.VietNam.Monitoring.WatchPendingItems(new WatchPendingItemsRequest { Office = "offices/ministry-idn" });

        await Refused.With(Reason.WrongOffice, () => watch.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task Ends_when_the_credential_is_revoked()
    {
        await using var coordinator = await RunningCoordinator.Start();
        using var watch = coordinator.VietNam.Monitoring.WatchPendingItems(new WatchPendingItemsRequest());
        await Next(watch);

        await coordinator.VietNam.Act(new RevokeCredential { Key = AscConsensus.Client.KeyId.Of(coordinator.CertificateOf("offices/ministry-vnm")).ToByteString() });

        await Refused.With(Reason.CredentialRevoked, () => watch.ResponseStream.MoveNext());
    }

    private static async Task<WatchPendingItemsResponse> Next(AsyncServerStreamingCall<WatchPendingItemsResponse> watch)
    {
        Assert.True(await watch.ResponseStream.MoveNext());
        return watch.ResponseStream.Current;
    }
}
