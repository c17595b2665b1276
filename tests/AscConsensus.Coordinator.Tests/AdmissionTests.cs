using AscConsensus.Client;
using AscConsensus.V1;
using Grpc.Core;
using Grpc.Health.V1;
using NodaTime;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A connection lives long: on every call it is asked again whether its key may still come in.</summary>
public sealed class AdmissionTests
{
    [Fact]
    public async Task A_key_that_is_not_enrolled_is_refused_every_rpc()
    {
        await using var coordinator = await RunningCoordinator.Start();
        using var certificate = coordinator.Authority.IssueClient("ministry-idn");
        using var desk = coordinator.Connect(certificate);

        foreach (var rpc in Rpcs.All)
        {
            var refusal = await coordinator.ThatIsRefused(Reason.NotEnrolled, () => desk.Invoker.Call(rpc, []));
            Assert.Contains(KeyId.Of(certificate).Brief, refusal.Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_that_was_revoked_is_refused_on_its_next_call_and_loses_its_streams()
    {
        await using var coordinator = await RunningCoordinator.Start();
        var key = (await coordinator.Indonesia.Directory.ListCredentialsAsync(new ListCredentialsRequest())).Credentials.Single().Key;
        using var watch = coordinator.Indonesia.Record.WatchEntries(new WatchEntriesRequest { FromEntry = 1 });
        using var health = coordinator.Indonesia.Health.Watch(new HealthCheckRequest());
        await watch.ResponseHeadersAsync;
        Assert.True(await health.ResponseStream.MoveNext());

        var revocation = await coordinator.Indonesia.Act(new RevokeCredential { Key = key });

        await coordinator.ThatIsRefused(Reason.CredentialRevoked, async () => await coordinator.Indonesia.Directory.GetCallerAsync(new GetCallerRequest()));
        await coordinator.ThatIsRefused(Reason.CredentialRevoked, () => coordinator.Indonesia.Act(Submission(), [TheText.Document]));
        await Refused.With(Reason.CredentialRevoked, () => watch.ResponseStream.NextEntry());
        await Refused.With(Reason.CredentialRevoked, () => health.ResponseStream.MoveNext());
        Assert.Equal(1ul, revocation.Entry);
    }

    [Fact]
    public async Task A_certificate_that_expires_while_connected_ends_calls_and_streams()
    {
        await using var coordinator = await RunningCoordinator.Start();
        using var watch = coordinator.Indonesia.Record.WatchEntries(new WatchEntriesRequest { FromEntry = 1 });
        await watch.ResponseHeadersAsync;

        coordinator.Time.Shift = TimeSpan.FromDays(800);

        await Refused.With(Reason.CertificateExpired, async () => await coordinator.Indonesia.Directory.GetCallerAsync(new GetCallerRequest()));
        await Refused.With(Reason.CertificateExpired, () => watch.ResponseStream.NextEntry());
    }

    [Fact]
    public async Task A_chair_whose_term_ends_loses_its_streams()
    {
        await using var coordinator = await RunningCoordinator.Start();
        using var watch = coordinator.Chair.Record.WatchEntries(new WatchEntriesRequest { FromEntry = 1 });
        await watch.ResponseHeadersAsync;

        coordinator.Clock.Now += Duration.FromDays(365);

        await Refused.With(Reason.TermNotInForce, () => watch.ResponseStream.NextEntry());
        await Refused.With(Reason.TermNotInForce, async () => await coordinator.Chair.Directory.GetCallerAsync(new GetCallerRequest()));
    }

    [Theory]
    [InlineData("ascconsensus.v1.RoundService", "DeleteRound")]
    [InlineData("ascconsensus.v1.SecretService", "Read")]
    [InlineData("grpc.reflection.v1.ServerReflection", "ServerReflectionInfo")]
    public async Task What_there_is_not_cannot_be_called(string service, string name)
    {
        await using var coordinator = await RunningCoordinator.Start();
        var bytes = Marshallers.Create<byte[]>(message => message, message => message);

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await coordinator.SecretaryGeneral.Invoker.AsyncUnaryCall(
            new Method<byte[], byte[]>(MethodType.Unary, service, name, bytes, bytes), null, default, []));

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
    }

    [Fact]
    public async Task Reflection_is_served_when_it_was_asked_for()
    {
        await using var coordinator = await RunningCoordinator.Start(options => options with { Reflection = true });
        var bytes = Marshallers.Create<byte[]>(message => message, message => message);
        using var call = coordinator.Operator.Invoker.AsyncDuplexStreamingCall(
            new Method<byte[], byte[]>(MethodType.DuplexStreaming, "grpc.reflection.v1.ServerReflection", "ServerReflectionInfo", bytes, bytes), null, default);

        // ServerReflectionRequest.list_services, field 7.
        await call.RequestStream.WriteAsync([0x3a, 0x00]);

        Assert.True(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task An_office_that_acts_too_often_is_told_when_to_go_on_and_others_are_not_kept_waiting()
    {
        await using var coordinator = await RunningCoordinator.Start(options => options with { Limits = options.Limits with { Acts = new Rate(PerSecond: 0.01, Burst: 2) } });
        await coordinator.Submit();
        await coordinator.Submit("proposals/idn-2026-2");

        var refusal = await coordinator.ThatIsRefused(Reason.Overloaded, () => coordinator.Submit("proposals/idn-2026-3"));

        Assert.InRange(refusal.RetryAfter!.Value, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(100));
        await coordinator.Indonesia.Proposals.ListProposalsAsync(new ListProposalsRequest());
        await coordinator.VietNam.Act(new RaiseObjection { Proposal = TheProposal, TextFingerprint = TheText.Citation.Fingerprint, Kind = ObjectionKind.Substantive });
    }

    [Fact]
    public async Task An_office_has_only_so_many_streams()
    {
        await using var coordinator = await RunningCoordinator.Start(options => options with { Limits = options.Limits with { StreamsPerOffice = 1 } });
        using var first = coordinator.Indonesia.Record.WatchEntries(new WatchEntriesRequest());
        Assert.True(await first.ResponseStream.MoveNext());

        await Refused.With(Reason.Overloaded, () => coordinator.Indonesia.Invoker.Call(Rpcs.Named("WatchEntries"), []));

        using var others = coordinator.VietNam.Record.WatchEntries(new WatchEntriesRequest());
        Assert.True(await others.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task A_refusal_is_logged_with_the_rpc_and_the_reason()
    {
        await using var coordinator = await RunningCoordinator.Start();

        await Refused.With(Reason.WrongOffice, async () => await coordinator.Operator.Record.GetHeadAsync(new GetHeadRequest()));

        Assert.Contains(coordinator.Log.Lines, line => line.StartsWith("Information: Refused ascconsensus.v1.RecordService/GetHead", StringComparison.Ordinal)
            && line.Contains(nameof(Reason.WrongOffice), StringComparison.Ordinal));
    }
}
