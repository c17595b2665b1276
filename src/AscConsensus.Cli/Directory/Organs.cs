namespace AscConsensus.Cli;

/// <summary>Organs as people name them.</summary>
internal static class Organs
{
    /// <summary>"organs/AMM" of "amm"; a full name stays.</summary>
    public static string Of(string given) => given.StartsWith("organs/", StringComparison.Ordinal) ? given : "organs/" + given.ToUpperInvariant();
}
