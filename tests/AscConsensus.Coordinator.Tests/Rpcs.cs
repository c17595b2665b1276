using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Health.V1;

namespace AscConsensus.Coordinator.Tests;

/// <summary>Every rpc there is, read from the contract, and a way to call any of them.</summary>
internal static class Rpcs
{
    private static readonly FileDescriptor[] Files =
    [
        ProposalServiceReflection.Descriptor, ConsultationServiceReflection.Descriptor, ObjectionServiceReflection.Descriptor,
        GroupServiceReflection.Descriptor, MeetingServiceReflection.Descriptor, PackageServiceReflection.Descriptor, RoundServiceReflection.Descriptor,
        MonitoringServiceReflection.Descriptor, DirectoryServiceReflection.Descriptor, RecordServiceReflection.Descriptor,
        HealthReflection.Descriptor,
    ];

    public static IReadOnlyList<MethodDescriptor> All { get; } = [.. Files.SelectMany(file => file.Services).SelectMany(service => service.Methods)];

    public static MethodDescriptor Named(string name) => All.Single(method => method.Name == name && method.File.Package == "ascconsensus.v1");

    public static Method<byte[], byte[]> ToGrpc(this MethodDescriptor method)
    {
        var bytes = Marshallers.Create(message => message, message => message);
        var type = method.IsServerStreaming ? MethodType.ServerStreaming : method.IsClientStreaming ? MethodType.ClientStreaming : MethodType.Unary;
        return new Method<byte[], byte[]>(type, method.Service.FullName, method.Name, bytes, bytes);
    }

    /// <summary>Calls it with those bytes, or uploads nothing; of a stream, waits until it is open.</summary>
    public static async Task<IMessage> Call(this CallInvoker invoker, MethodDescriptor method, byte[] request, CallOptions options = default)
    {
        if (method.IsClientStreaming)
        {
            using var upload = invoker.AsyncClientStreamingCall(method.ToGrpc(), null, options);
            await upload.RequestStream.CompleteAsync();
            return method.OutputType.Parser.ParseFrom(await upload);
        }

        if (!method.IsServerStreaming)
        {
            return method.OutputType.Parser.ParseFrom(await invoker.AsyncUnaryCall(method.ToGrpc(), null, options, request));
        }

        using var stream = invoker.AsyncServerStreamingCall(method.ToGrpc(), null, options, request);
        Assert.True(await stream.ResponseStream.MoveNext());
        return method.OutputType.Parser.ParseFrom(stream.ResponseStream.Current);
    }
}
