using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>What the community asks of keys, in words.</summary>
internal static class PolicyWords
{
    /// <summary>"a signature on every act, and 7 witnesses".</summary>
    public static string Of(V1.RecordPolicy policy) => $"{Signatures(policy)}, and {Witnesses(policy)}";

    /// <summary>"a signature to take a position, close a round".</summary>
    public static string Signatures(V1.RecordPolicy policy) => policy.SignedActs is [] ? "no signatures"
        : policy.SignedActs.Contains(PolicyOptions.EveryAct) ? "a signature on every act"
        : $"a signature to {string.Join(", ", policy.SignedActs.Select(ActWords.Of))}";

    /// <summary>"7 witnesses".</summary>
    public static string Witnesses(V1.RecordPolicy policy) => policy.Witnesses switch { 0 => "no witnesses", 1 => "1 witness", var count => $"{count} witnesses" };
}
