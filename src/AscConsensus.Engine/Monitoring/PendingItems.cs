using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>
/// What the community waits for (Plan of Action, VI.3: the Secretary-General assists in monitoring). Awaited now is kept apart from on hold, from not
/// yet due and from whoever merely holds the next step; nothing without a due act enters.
/// </summary>
public static class PendingItems
{
    /// <summary>All items in the order of their <see cref="PendingItem.Key"/>: earliest due first, those without a date last.</summary>
    public static IReadOnlyList<PendingItem> All(Community community, Instant at)
    {
        var items = new PendingCollection(community, at);
        foreach (var proposal in community.Proposals.Live)
        {
            items.AddThoseOf(proposal);
            items.EndOfOne();
        }

        foreach (var group in community.Groups.Items)
        {
            if (!group.IsOnProposal)
            {
                items.AddGroup(null, group);
                items.EndOfOne();
            }
        }

        return items.InOrder();
    }

    /// <summary>Those of one proposal, in the same order.</summary>
    public static IReadOnlyList<PendingItem> Of(Community community, Proposal proposal, Instant at)
    {
        var items = new PendingCollection(community, at);
        items.AddThoseOf(proposal);
        items.EndOfOne();
        return items.InOrder();
    }

    /// <summary>Those of one group, in the same order.</summary>
    public static IReadOnlyList<PendingItem> Of(Community community, Group group, Instant at)
    {
        var items = new PendingCollection(community, at);
        items.AddGroup(group.IsOnProposal ? community.Proposals.Find(group.Subject) : null, group);
        items.EndOfOne();
        return items.InOrder();
    }

    private static void AddThoseOf(this PendingCollection items, Proposal proposal)
    {
        items.AddAnnouncements(proposal);
        if (Lifecycle.IsFinal(proposal.Phase))
        {
            return;
        }

        items.AddRequests(proposal);
        switch (proposal.Phase)
        {
            case Phase.Submitted:
                items.Add(proposal, items.Community.ChairOf(proposal.Organ), PendingKind.Admission, Waiting.Now, proposal.PhaseSince);
                break;
            case Phase.Returned:
                items.AddSponsors(proposal, PendingKind.Resubmission, proposal.PhaseSince);
                break;
            case Phase.Consultation or Phase.GroupReview:
                items.AddConsultation(proposal);
                break;
            case Phase.Positions or Phase.AwaitingConfirmation:
                items.AddRound(proposal, proposal.Rounds[^1]);
                break;
            case Phase.Endorsed or Phase.ReferredToSummit:
                items.AddSummit(proposal);
                break;
            case Phase.Shelved:
                items.AddRevival(proposal);
                break;
        }
    }
}
