using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>One look at the community: the durable state, who looks, and when.</summary>
/// <param name="Published">The state after the last durable entry.</param>
/// <param name="By">The credential that reads.</param>
/// <param name="At">Now, never before the last entry.</param>
internal sealed record Reading(Published Published, Engine.Credential By, Instant At)
{
    public Engine.Community Community => Published.Community;

    /// <summary>Number of entries that the answer reflects.</summary>
    public ulong Size => Published.Size;

    public Engine.Proposal Proposal(string name) => Community.FindProposal(name) ?? throw Unknown(Reason.UnknownProposal, name);

    public (Engine.Proposal Proposal, Engine.Round Round) Round(string name) => Community.FindRound(name) ?? throw Unknown(Reason.UnknownRound, name);

    /// <summary>A citation as the record has it: with its distribution and readers.</summary>
    public Citation Cite(Fingerprint document) => Community.Documents[document].Cite(document);

    private static RpcException Unknown(Reason reason, string name) => Refusal.Of(reason, name.Length == 0 ? "No name was given." : $"There is no {name}.").ToException();
}
