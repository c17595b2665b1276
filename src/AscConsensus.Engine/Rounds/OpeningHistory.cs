using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What in a proposal's past is unusual for one that is put to the members.</summary>
internal static class OpeningHistory
{
    public static IEnumerable<string> Consulted(Community community, Proposal proposal)
    {
        if (proposal.Consultations is not [.., var last])
        {
            yield return $"No views on {proposal.Called} have been asked.";
            yield break;
        }

        if (last.Revision.Number != proposal.Text.Number)
        {
            yield return $"The text was revised since views were last asked: on revision {last.Revision.Number}, and it is now revision {proposal.Text.Number}.";
        }

        foreach (var closed in proposal.Consultations.Where(consultation => consultation.ClosedAt is not null && consultation.Revision == proposal.Text))
        {
            var missing = closed.Asked.Where(asked => asked.View is null).Select(asked => community.NameOf(asked.Office)).Order(StringComparer.Ordinal).ToList();
            if (missing.Count > 0)
            {
                yield return $"{closed.Name} was closed without the views of {string.Join(", ", missing)}.";
            }
        }
    }

    public static IEnumerable<string> Concurred(Community community, Proposal proposal) => ClosingRules.ConcurrencesOf(proposal)
        .Where(asked => asked.Concurrence != Concurrence.Given)
        .Select(asked => asked.Concurrence == Concurrence.Withheld
            ? $"{community.TitleOf(asked.Organ)} has withheld its concurrence on revision {asked.Revision}."
            : $"The concurrence of {community.TitleOf(asked.Organ)}, asked on revision {asked.Revision}, has not been given.");

    public static IEnumerable<string> Standing(Community community, Proposal proposal, Instant at)
    {
        var day = community.DateAt(at);
        var stand = proposal.Objections.Where(objection => objection.StoodAt(at, day)).ToLookup(objection => objection.IsUnconfirmed ? "Notes received by other means are unanswered"
            : objection.IsHold ? "Requests for time stand" : "Objections stand");
        return stand.OrderBy(sort => sort.Key, StringComparer.Ordinal).Select(sort => $"{sort.Key}: {community.NamesOf(sort.Select(objection => objection.Member).Distinct())}.");
    }

    /// <summary>Whether the organ right below has had the text before it.</summary>
    public static IEnumerable<string> Lower(Community community, Proposal proposal, string organ)
    {
        foreach (var lower in community.Organs.Values.Where(below => below is { IsConsulted: false } && below.Superior == organ).OrderBy(below => below.Name, StringComparer.Ordinal))
        {
            var last = proposal.Rounds.LastOrDefault(round => round.Organ == lower.Name && round.Declared is not null);
            if (last is null)
            {
                yield return $"{proposal.Called} has not been before the {lower.Abbreviation}.";
            }
            else if (last.Declared!.Outcome == Outcome.Forwarded && last.Revision.Number != proposal.Text.Number)
            {
                yield return $"The text was revised since the {lower.Abbreviation} forwarded it: revision {last.Revision.Number}, and it is now revision {proposal.Text.Number}.";
            }
        }
    }

    public static IEnumerable<string> Waiting(Community community, Proposal proposal)
    {
        var asking = proposal.Requests.Where(request => request.State == RequestState.Pending).Select(request => request.Member).Distinct().ToList();
        if (asking.Count > 0)
        {
            yield return $"Requests are unanswered: {community.NamesOf(asking)}.";
        }

        foreach (var group in community.Groups.Items.Where(group => group.State == GroupState.Working && group.Subject == proposal.Name))
        {
            yield return $"{group.Name} is still at work on it.";
        }
    }
}
