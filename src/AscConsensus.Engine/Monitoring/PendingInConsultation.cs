using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>What is awaited while a proposal is in consultation, or a group works on it: consultation goes on meanwhile.</summary>
internal static class PendingInConsultation
{
    public static void AddConsultation(this PendingCollection items, Proposal proposal)
    {
        var isAwaited = items.AddViews(proposal);
        var isToBeMet = items.AddLedger(proposal, round: null);
        if (proposal.Phase == Phase.GroupReview)
        {
            if (items.Community.Groups.Find(proposal.Group ?? "") is { } group)
            {
                items.AddGroup(proposal, group);
            }
        }
        else if (!isAwaited)
        {
            // Whoever was asked may still answer past the date, but the Chair need not wait. An objection is the sponsors' to meet as well.
            var chair = items.Community.ChairOf(proposal.Organ);
            items.Add(proposal, chair, PendingKind.NextStep, Waiting.ActionHolder, proposal.PhaseSince);
            if (isToBeMet)
            {
                items.AddSponsors(proposal, PendingKind.NextStep, proposal.PhaseSince, but: chair);
            }
        }
    }

    // Says whether a view is still in time.
    private static bool AddViews(this PendingCollection items, Proposal proposal)
    {
        var isAwaited = false;
        foreach (var consultation in proposal.Consultations)
        {
            if (!consultation.IsOpen(proposal))
            {
                continue;
            }

            isAwaited |= items.At < consultation.DueAt;
            foreach (var asked in consultation.Awaited(proposal))
            {
                if (!items.IsOnHold(proposal, asked.Office))
                {
                    items.Add(proposal, consultation.Name, asked.Office, PendingKind.View, items.Until(consultation.DueAt), consultation.OpenedAt, consultation.DueAt);
                }
            }
        }

        return isAwaited;
    }
}
