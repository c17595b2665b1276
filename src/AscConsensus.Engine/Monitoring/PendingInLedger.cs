using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What is awaited about objections, requests for time and notes that stand.</summary>
internal static class PendingInLedger
{
    /// <summary>Adds what they ask of their owners. In a round an objection is also what its owner waits with; outside one it is the sponsors' and the Chair's to meet.</summary>
    /// <returns>Whether an objection stands that waits for an answer.</returns>
    public static bool AddLedger(this PendingCollection items, Proposal proposal, Round? round)
    {
        var isToBeMet = false;
        for (var i = 0; i < proposal.Objections.Length; i++)
        {
            var objection = proposal.Objections[i];
            if (!items.IsRepeated(proposal, i))
            {
                isToBeMet |= KindOf(objection) == PendingKind.Objection;
                items.Add(proposal, objection, round);
            }
        }

        return isToBeMet;
    }

    /// <summary>Whether a member asks for time: it is on hold, not awaited.</summary>
    public static bool IsOnHold(this PendingCollection items, Proposal proposal, Office office)
    {
        foreach (var objection in proposal.Objections)
        {
            if (office.Of == objection.Member && KindOf(objection) == PendingKind.Hold && objection.StoodAt(items.At, items.Today))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(this PendingCollection items, Proposal proposal, Objection objection, Round? round)
    {
        var kind = KindOf(objection);
        if (kind == PendingKind.Objection && round is null)
        {
            return;
        }

        var waiting = kind switch
        {
            PendingKind.Hold => Waiting.OnHold,
            PendingKind.Objection => Waiting.ActionHolder,
            _ => Waiting.Now,
        };
        var since = round is not null && kind is PendingKind.Hold or PendingKind.Objection ? Instant.Max(objection.LastAt, round!.OpenedAt) : objection.LastAt;
        var due = kind == PendingKind.Hold ? items.StartOf(objection.HoldUntil!.Value.PlusDays(1)) : (Instant?)null;
        items.Add(proposal, round?.Name ?? proposal.Name, Office.MinistryOf(objection.Member), kind, waiting, since, due);
    }

    private static PendingKind KindOf(Objection objection) => objection switch
    {
        { IsUnconfirmed: true } => PendingKind.Note,
        { IsHold: true } => PendingKind.Hold,
        { State: ObjectionState.Addressed } => PendingKind.Addressed,
        _ => PendingKind.Objection,
    };

    // One that does not stand asks nothing, and one member is asked one thing once; whoever objects is not said to ask for time.
    private static bool IsRepeated(this PendingCollection items, Proposal proposal, int index)
    {
        var objection = proposal.Objections[index];
        if (!objection.StoodAt(items.At, items.Today))
        {
            return true;
        }

        var kind = KindOf(objection);
        for (var i = 0; i < proposal.Objections.Length; i++)
        {
            var other = proposal.Objections[i];
            if (i != index && other.Member == objection.Member && other.StoodAt(items.At, items.Today)
                && ((i > index && KindOf(other) == kind) || (kind == PendingKind.Hold && KindOf(other) is PendingKind.Objection or PendingKind.Addressed)))
            {
                return true;
            }
        }

        return false;
    }
}
