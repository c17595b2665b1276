using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>A proposal as the user names it.</summary>
internal static class ProposalName
{
    public const string Help = "The proposal: idn-2026-1, or its symbol such as ASC/AMM/2026/001.";

    /// <summary>"idn-2026-1" becomes "proposals/idn-2026-1"; a full name or a symbol stays.</summary>
    public static string Of(string given) => ResourceName.IsProposal("proposals/" + given) ? "proposals/" + given : given;

    /// <summary>"idn-2026-1" of "proposals/idn-2026-1".</summary>
    public static string Short(string proposal) => proposal["proposals/".Length..];
}
