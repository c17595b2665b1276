using System.Reflection;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Round = AscConsensus.V1.Round;

namespace AscConsensus.Client.Tests;

/// <summary>A desk that has stopped sends nothing and shows nothing, whatever is asked of it (docs/desk.md, "When something is found").</summary>
public sealed class StoppedDeskTests : IDisposable
{
    private const string Finding = "The coordinator signed two different records.";

    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);

    // Nothing listens there: whatever sends fails by that, and not by what was found.
    [Fact]
    public async Task Every_call_says_so_and_sends_nothing()
    {
        using var desk = new Desk(authority, 1);
        Stop(desk.Profile);
        var clients = typeof(AscClient).GetProperties().Where(property => property.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal)).Select(property => property.GetValue(desk.Client)!);
        var (calls, others) = (0, new List<string>());
        foreach (var (on, method) in clients.Append(desk.Client).SelectMany(CallsOf))
        {
            calls++;
            try
            {
                await End(method.Invoke(on, BindingFlags.DoNotWrapExceptions, null, [.. method.GetParameters().Select(Example)], null)!);
                others.Add($"{on.GetType().Name}.{method.Name} does it");
            }
            catch (RecordNotTrustedException found)
            {
                Assert.Equal(Finding, found.Finding);
            }
            catch (Exception other) when (other is not Xunit.Sdk.XunitException)
            {
                others.Add($"{on.GetType().Name}.{method.Name}: {other.GetType().Name}: {other.Message}");
            }
        }

        Assert.Empty(others);
        Assert.True(calls > 150, $"{calls} calls");
    }

    [Fact]
    public async Task A_watch_that_runs_shows_nothing_more_once_another_program_has_found_something()
    {
        var service = new FakeMonitoring();
        await using var coordinator = await FakeCoordinator.Start(authority, service);
        using var desk = new Desk(authority, coordinator.Port);
        await using var watch = desk.Client.Monitoring.WatchPendingAsync().GetAsyncEnumerator();
        Assert.True(await watch.MoveNextAsync());
        Stop(desk.Profile);
        service.More.SetResult();
        Assert.Equal(Finding, (await Assert.ThrowsAsync<RecordNotTrustedException>(async () => await watch.MoveNextAsync())).Finding);
    }

    public void Dispose() => authority.Dispose();

    // As another program with the same profile leaves it.
    private static void Stop(Profile profile)
    {
        var evidence = System.IO.Directory.CreateDirectory(Path.Combine(profile.Record, "evidence-20261001T080000000Z")).FullName;
        File.WriteAllText(Path.Combine(evidence, "found.txt"), Finding + "\n");
    }

    private static IEnumerable<(object On, MethodInfo Method)> CallsOf(object client) => client.GetType()
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType.Name.StartsWith("Task", StringComparison.Ordinal) || method.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal))
        .Select(method => (client, method));

    private static async Task End(object called)
    {
        if (called is Task task)
        {
            await task;
        }
        else
        {
            await ((IAsyncEnumerable<object>)called).FirstOrDefaultAsync();
        }
    }

    private static object? Example(ParameterInfo parameter) => parameter.ParameterType switch
    {
        { IsValueType: true } value => Activator.CreateInstance(value),
        var type when type == typeof(string) => "proposals/idn-2026-1",
        var type when type == typeof(ByteString) => ByteString.CopyFrom(new byte[32]),
        var type when type == typeof(Stream) => new MemoryStream([1]),
        var type when type == typeof(CitedDocument) => CitedDocument.Of("words"),
        var type when type == typeof(CanonicalText) => new CanonicalText("Title", [new("1", "Words.")]),
        var type when type == typeof(Round) => new Round { Decision = new() },
        var type when type == typeof(VerifiedCheckpoint) => new VerifiedCheckpoint(KeptRecord.Of(1).At(1), null!),
        var type when type.IsAssignableFrom(typeof(string[])) => new[] { "proposals/idn-2026-1" },
        var type when type.IsAssignableTo(typeof(IMessage)) => Activator.CreateInstance(type),
        _ => null,
    };

    private sealed class FakeMonitoring : MonitoringService.MonitoringServiceBase
    {
        public TaskCompletionSource More { get; } = new();

        public override async Task WatchPendingItems(WatchPendingItemsRequest request, Grpc.Core.IServerStreamWriter<WatchPendingItemsResponse> responseStream, Grpc.Core.ServerCallContext context)
        {
            await responseStream.WriteAsync(new() { RecordSize = 10 });
            await More.Task;
            await responseStream.WriteAsync(new() { RecordSize = 11 });
        }
    }
}
