using System.Globalization;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Objections;

/// <summary>The ledgers of the proposals as one list, the latest first.</summary>
internal static class ObjectionLedger
{
    /// <param name="reading">Who looks, and at what.</param>
    /// <param name="proposal">Only this proposal's; empty for all.</param>
    public static IReadOnlyList<FoundObjection> Of(Reading reading, string proposal)
    {
        var proposals = proposal.Length > 0 ? [Shown(reading, proposal)] : reading.Community.Proposals.Where(each => IsShown(reading, each));
        return
        [
            .. proposals
                .SelectMany(each => each.Objections.Select((_, place) => new FoundObjection(each, place)))
                .OrderBy(found => found.Key, StringComparer.Ordinal),
        ];
    }

    private static Engine.Proposal Shown(Reading reading, string name) =>
        reading.Proposal(name) is var proposal && IsShown(reading, proposal) ? proposal : throw Reading.Unknown(Reason.UnknownProposal, name);

    /// <summary>A ministerial body sees the ledger of what it was asked about, wherever a ledger is shown.</summary>
    public static bool IsShown(Reading reading, Engine.Proposal proposal) =>
        reading.By.Office.Kind != OfficeKinds.Body || reading.IsConcernedBy(proposal);
}

/// <summary>An objection by its place in a proposal's ledger.</summary>
internal sealed record FoundObjection(Engine.Proposal Proposal, int Place)
{
    public Engine.Objection Objection => Proposal.Objections[Place];

    /// <summary>By which the list is ordered: the latest entry first. One that carried over has the same entry in several ledgers.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{ulong.MaxValue - Objection.Entry:d20} {Proposal.Name} {Place:d5}");
}
