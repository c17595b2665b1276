namespace AscConsensus.Cli;

/// <summary>A round as the user names it.</summary>
internal static class RoundName
{
    public const string Help = "The round: idn-2026-1/rounds/2; or a proposal, for its latest round.";

    /// <summary>"idn-2026-1/rounds/2".</summary>
    public static string Short(string round) => round["proposals/".Length..];
}
