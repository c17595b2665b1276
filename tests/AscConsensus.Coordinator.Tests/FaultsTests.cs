using System.Reflection;
using System.Text.RegularExpressions;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

public sealed partial class FaultsTests
{
    [Fact]
    public async Task The_caller_gets_a_reference_and_the_log_has_the_rest_once()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Submit();
        await Spoil(coordinator.Options.JournalFile);

        var refusal = await Refused.With(
            Reason.Internal, async () => await coordinator.Chair.Record.GetDocumentAsync(new GetDocumentRequest { Fingerprint = TheText.Citation.Fingerprint }));

        var reference = Reference().Match(refusal.Sentence).Value;
        Assert.NotEmpty(reference);
        Assert.DoesNotContain("SQL", refusal.Sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Single(coordinator.Log.Lines, line => line.StartsWith("Error: ", StringComparison.Ordinal) && line.Contains(reference, StringComparison.Ordinal));
        await coordinator.Chair.Record.GetHeadAsync(new GetHeadRequest());
    }

    [Fact]
    public async Task Of_every_rpc_there_is()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Stop();
        using var key = CheckpointKeys.Of(coordinator.CheckpointVerifier.Name);
        var options = coordinator.Options;
        var journal = JournalDatabase.Open(options.JournalFile);
        await using var recorder = await Recorder.Open(journal, _ => key, coordinator.Clock, NullLogger<Recorder>.Instance, _ => { });
        using var certificate = CoordinatorFiles.ReadCertificate(options.CertificateFile, options.KeyFile);
        await using var application = CoordinatorApplication.Build(
            options, coordinator.Clock, coordinator.Log, certificate, CoordinatorFiles.ReadAuthorities(options.AuthorityFile), journal, recorder);

        var asked = 0;
        foreach (var service in typeof(CoordinatorApplication).Assembly.GetTypes().Where(type => type.BaseType?.GetCustomAttribute<BindServiceMethodAttribute>() is not null))
        {
            foreach (var rpc in service.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                var refusal = await Refused.With(Reason.Internal, () => CallBroken(application.Services.GetRequiredService(service), rpc));

                var reference = Reference().Match(refusal.Sentence).Value;
                Assert.Single(coordinator.Log.Lines, line => line.StartsWith($"Error: {rpc.Name} failed", StringComparison.Ordinal) && line.Contains(reference, StringComparison.Ordinal));
                asked++;
            }
        }

        Assert.Equal(Rpcs.All.Count(rpc => rpc.File.Package == "ascconsensus.v1"), asked);
    }

    private static async Task CallBroken(object service, MethodInfo rpc)
    {
        object? Argument(ParameterInfo parameter) =>
            parameter.ParameterType == typeof(ServerCallContext) ? new BrokenCall(rpc.Name)
            : parameter.ParameterType.IsAssignableTo(typeof(IMessage)) ? RequestOf(parameter.ParameterType)
            : null;
        await (Task)rpc.Invoke(service, BindingFlags.DoNotWrapExceptions, null, [.. rpc.GetParameters().Select(Argument)], null)!;
    }

    // Fields that are checked before anything of the call is asked are sound.
    private static IMessage RequestOf(Type type)
    {
        var request = (IMessage)Activator.CreateInstance(type)!;
        foreach (var (field, value) in new[] { ("request_id", Guid.NewGuid().ToString()), ("member", "members/IDN"), ("words", "Could you join?") })
        {
            request.Descriptor.FindFieldByName(field)?.Accessor.SetValue(request, value);
        }

        return request;
    }

    // A fault inside that no caller can cause: the table of the documents is gone.
    private static async Task Spoil(string journal)
    {
        await using var connection = new SqliteConnection($"Data Source={journal};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE document";
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("[0-9a-f]{12}")]
    private static partial Regex Reference();
}
