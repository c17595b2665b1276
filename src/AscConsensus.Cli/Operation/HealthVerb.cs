namespace AscConsensus.Cli;

/// <summary>Asks whether the coordinator serves.</summary>
internal static class HealthVerb
{
    public static Verb Create() => new Verb("health", "Ask whether the coordinator serves (grpc.health.v1, over mTLS).", "asc health --profile operator").Asks(async (session, ct) =>
    {
        var serving = await session.Client.IsServingAsync(ct);
        session.Screen.Line(session.Json ? $$"""{ "serving": {{(serving ? "true" : "false")}} }""" : serving ? "The coordinator serves." : "The coordinator is up but does not serve.");
        return serving ? ExitCode.Done : ExitCode.Unreachable;
    });
}
