using System.Text.Json.Nodes;

namespace AscConsensus.Cli;

/// <summary>Asks whether the coordinator serves.</summary>
internal static class HealthVerb
{
    public static Verb Create() => new Verb("health", "Ask whether the coordinator serves (grpc.health.v1, over mTLS).", "asc health --profile operator").Asks(async (session, ct) =>
    {
        var serving = await session.Client.IsServingAsync(ct);
        if (session.Json)
        {
            session.Screen.Json(new JsonObject { ["serving"] = serving });
        }
        else
        {
            session.Screen.Line(serving ? "The coordinator serves." : "The coordinator is up but does not serve.");
        }

        return serving ? ExitCode.Done : ExitCode.Unreachable;
    });
}
