namespace AscConsensus.Client.Tests.Record;

/// <summary>A test that needs bash, openssl and Python. Where they are missing it is skipped and says so; in CI it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpensslFactAttribute : FactAttribute
{
    private static readonly string[] Needs = ["/bin/bash", "/usr/bin/openssl", "/usr/bin/python3"];

    public OpensslFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !Needs.All(Path.Exists))
        {
            Skip = "Needs bash and the Debian packages openssl and python3.";
        }
    }
}
