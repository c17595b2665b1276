namespace AscConsensus.EndToEnd.Tests;

/// <summary>A test that needs protoc and Python's gRPC. Where they are missing it is skipped and says so; in CI it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ForeignClientFactAttribute : FactAttribute
{
    private static readonly string[] Needs = ["/usr/bin/grpc_python_plugin", "/usr/bin/protoc", "/usr/lib/python3/dist-packages/grpc"];

    public ForeignClientFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !Needs.All(Path.Exists))
        {
            Skip = "Needs the Debian packages python3-grpcio, protobuf-compiler, protobuf-compiler-grpc and libprotobuf-dev.";
        }
    }
}
