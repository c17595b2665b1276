using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What is open before an organ.</summary>
internal static class HandoverItems
{
    public static IEnumerable<HandoverItem> Of(Community community, Proposal proposal, string organ, Instant at)
    {
        HandoverItem Item(string resource, string sentence, Instant? due) => new(proposal, proposal.Text.Title, resource, sentence, due);

        foreach (var round in proposal.Rounds.Where(round => round.Organ == organ && round.IsToBeAnnounced))
        {
            yield return Item(round.Name, $"To be announced: {round.Declared!.Standing.Sentence}", null);
        }

        if (Lifecycle.IsFinal(proposal.Phase))
        {
            yield break;
        }

        if (proposal.LiveRound is { } live)
        {
            if (live.Organ == organ)
            {
                yield return Item(live.Name, Standings.At(community, proposal, live, at).Sentence, live.State == RoundState.Open ? live.LastDueAt(community, at) : live.ConfirmationDueAt);
            }
        }
        else if (community.ChairOf(proposal.Organ) == Office.ChairOf(organ))
        {
            var due = proposal.ReturnDate is { } day && proposal.Phase == Phase.Shelved ? day.AtStartOfDayInZone(community.Zone).ToInstant() : (Instant?)null;
            yield return Item(proposal.Name, ProposalSentence.Of(community, proposal, at), due);
        }

        foreach (var request in proposal.Requests.Where(request => request.State == RequestState.Pending && community.ChairOf(proposal.OrganAsked(request)) == Office.ChairOf(organ)))
        {
            yield return Item(request.Name, $"A request of {community.TitleOf(request.Member)}, made {community.Say(request.At)}, is unanswered.", null);
        }

        if (community.ChairOf(proposal.Organ) != Office.ChairOf(organ))
        {
            yield break;
        }

        foreach (var consultation in proposal.Consultations.Where(consultation => consultation.IsOpen(proposal)))
        {
            var missing = consultation.Awaited(proposal).Select(asked => community.NameOf(asked.Office)).Order(StringComparer.Ordinal);
            yield return Item(consultation.Name, $"Views are awaited from {string.Join(", ", missing)}.", consultation.DueAt);
        }
    }

    public static IEnumerable<HandoverItem> OfGroups(Community community, string organ) => community.Groups.Items
        .Where(group => group.State == GroupState.Working && group.Organ == organ)
        .Select(group =>
        {
            var proposal = group.IsOnProposal ? community.Proposals.Find(group.Subject) : null;
            return new HandoverItem(proposal, proposal?.Text.Title ?? group.Title, group.Name, $"The report is awaited from {community.NameOf(Office.ConvenorOf(group.Name))}, {community.TitleOf(group.Convenor)}.", group.DueAt);
        });
}
