namespace AscConsensus.Client.Tests.Record;

/// <summary>A test that needs bash, openssl and Python. Where they are missing it is skipped and says so; in CI it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpensslFactAttribute : FactAttribute
{
    private static readonly string[] Needs = ["/bin/bash", "/usr/bin/openssl", "/usr/bin/python3"];

    public OpensslFactAttribute() => Skip = Lacking;

    /// <summary>What is not here of what such a test needs; null if all is, and in CI.</summary>
    public static string? Lacking { get; } =
        Environment.GetEnvironmentVariable("CI") == "true" || Needs.All(Path.Exists) ? null : "Needs bash and the Debian packages openssl and python3.";
}
