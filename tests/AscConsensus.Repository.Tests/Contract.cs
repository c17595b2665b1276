using System.Text.RegularExpressions;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace AscConsensus.Repository.Tests;

/// <summary>The contract as compiled: every service, every act, every code.</summary>
internal static partial class Contract
{
    public static IReadOnlyList<MethodDescriptor> Methods { get; } =
    [
        .. typeof(ErrorTable).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("ServiceReflection", StringComparison.Ordinal))
            .Select(type => (FileDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!)
            .SelectMany(file => file.Services)
            .SelectMany(service => service.Methods),
    ];

    public static IReadOnlyList<MessageDescriptor> Acts { get; } =
        [.. Statement.Descriptor.Oneofs.Single(oneof => oneof.Name == "act").Fields.Select(field => field.MessageType)];

    /// <summary>What gRPC calls a code in every language, such as "FAILED_PRECONDITION".</summary>
    public static string NameOf(StatusCode code) => CapitalInside().Replace(code.ToString(), "_").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex CapitalInside();
}
