using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What is awaited about a proposal outside consultations and rounds.</summary>
internal static class PendingOnProposals
{
    /// <summary>Whoever sponsors it holds the next step; nobody is owed it, and an office that holds it as something else has it once.</summary>
    public static void AddSponsors(this PendingCollection items, Proposal proposal, PendingKind kind, Instant since, Office? but = null)
    {
        foreach (var sponsor in proposal.Sponsors.Where(sponsor => items.Community.OfficeOf(sponsor) != but))
        {
            items.Add(proposal, items.Community.OfficeOf(sponsor), kind, Waiting.ActionHolder, since);
        }
    }

    /// <summary>A decision is made known whatever follows it.</summary>
    public static void AddAnnouncements(this PendingCollection items, Proposal proposal)
    {
        foreach (var round in proposal.Rounds)
        {
            if (round.IsToBeAnnounced)
            {
                items.Add(proposal, round.Name, items.Community.ChairOf(round.Organ), PendingKind.Announcement, Waiting.Now, round.Declared!.At, null);
            }
        }
    }

    public static void AddRequests(this PendingCollection items, Proposal proposal)
    {
        foreach (var request in proposal.Requests)
        {
            if (request.State == RequestState.Pending)
            {
                items.Add(proposal, request.Name, items.Community.ChairOf(proposal.OrganAsked(request)), PendingKind.Request, Waiting.Now, request.At, null);
            }
        }
    }

    /// <summary>The Summit meets when it meets: until it has, the Chair holds the next step. What was entered is attested.</summary>
    public static void AddSummit(this PendingCollection items, Proposal proposal)
    {
        if (proposal.SummitReferences is not [.., { AttestedAt: null } asked])
        {
            return;
        }

        if (asked.Answer == SummitAnswer.Unspecified)
        {
            items.Add(proposal, items.Community.ChairOf(proposal.Organ), PendingKind.SummitAnswer, Waiting.ActionHolder, asked.At);
        }
        else
        {
            items.Add(proposal, Office.SecretaryGeneral, PendingKind.Attestation, Waiting.Now, asked.AnsweredAt ?? asked.At);
        }
    }

    /// <summary>What is set aside is on nobody's list before its day.</summary>
    public static void AddRevival(this PendingCollection items, Proposal proposal)
    {
        if (proposal.ReturnDate is { } day && day <= items.Today)
        {
            var due = items.StartOf(day.PlusDays(1));
            items.Add(proposal, proposal.Name, items.Community.ChairOf(proposal.Organ), PendingKind.Revival, items.Until(due), Instant.Max(items.StartOf(day), proposal.PhaseSince), due);
        }
    }
}
