using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Lists what is unusual about a round before it is opened, so that none is opened by mistake.</summary>
public static class OpeningChecks
{
    private static readonly Duration Usual = Duration.FromDays(14);

    /// <summary>The opening with an empty number, text or electorate filled in as the engine would accept it: the round may be the proposal's name alone.</summary>
    public static OpenRound Filled(Community community, OpenRound act, Instant at)
    {
        var filled = act.Clone();
        if (ProposalOf(community, act) is not { } proposal)
        {
            return filled;
        }

        if (filled.Round == proposal.Name)
        {
            filled.Round = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{proposal.Name}{ResourceName.Rounds}{proposal.Rounds.Length + 1}");
        }

        filled.TextFingerprint = filled.TextFingerprint.IsEmpty ? proposal.Text.Text.ToByteString() : filled.TextFingerprint;
        if (filled.Electorate.Count == 0)
        {
            filled.Electorate.AddRange(community.MembershipAt(at));
        }

        return filled;
    }

    /// <summary>What prevents the opening first, as the engine itself would say it; then what is merely unusual.</summary>
    public static IReadOnlyList<OpeningCheck> Of(Community community, OpenRound act, Actor by, Instant at)
    {
        var fields = new Fields();
        act.Check(fields);
        var prevents = fields.AreSound
            ? act.Decide(community, by, at) is Judgement.Refused refused ? [refused.Sentence] : Array.Empty<string>()
            : fields.Violations.Select(violation => $"{violation.Field}: {violation.Remedy}");
        var unusual = ProposalOf(community, act) is { } proposal && act.DueTime is not null ? Unusual(community, proposal, act, by, at) : [];
        return [.. prevents.Select(sentence => new OpeningCheck(sentence, true)), .. unusual.Select(sentence => new OpeningCheck(sentence, false))];
    }

    private static Proposal? ProposalOf(Community community, OpenRound act) =>
        community.FindProposal(ResourceName.TrySplit(act.Round, ResourceName.Rounds, out var name, out _) ? name : act.Round);

    private static IEnumerable<string> Unusual(Community community, Proposal proposal, OpenRound act, Actor by, Instant at) =>
    [
        .. OpeningHistory.Consulted(community, proposal),
        .. OpeningHistory.Concurred(community, proposal),
        .. OpeningHistory.Standing(community, proposal, at),
        .. OpeningHistory.Lower(community, proposal, act.Organ),
        .. OpeningHistory.Waiting(community, proposal),
        .. Period(proposal, act, at),
        .. Due(community, act, by, at),
        .. Notice(community, act),
    ];

    private static IEnumerable<string> Period(Proposal proposal, OpenRound act, Instant at)
    {
        var period = act.DueTime.ToInstant() - at;
        if (period < Usual)
        {
            yield return "The period is shorter than 14 days.";
        }

        if (proposal.Rounds is [.., var last] && period < last.Period)
        {
            yield return $"The period is shorter than that of {last.Name}.";
        }
    }

    private static IEnumerable<string> Due(Community community, OpenRound act, Actor by, Instant at)
    {
        var (today, due) = (community.DateAt(at), community.DateAt(act.DueTime.ToInstant()));
        if (due.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            yield return $"The due date, {due.Say()}, is on a weekend.";
        }

        foreach (var sentence in OpeningCalendars.Of(community, today, due))
        {
            yield return sentence;
        }

        if (community.Terms.FirstOrDefault(term => term.Organ == by.Office.Of && term.From <= today && today <= term.Until) is { } term && term.Until < due)
        {
            yield return $"The term of {community.TitleOf(term.Member)} in the chair of the {community.TitleOf(term.Organ)} ends on {term.Until.Say()}, before the due date.";
        }

        foreach (var member in community.Members.Where(member => member.Joined > today && member.Joined <= due))
        {
            yield return $"{member.Title} joins on {member.Joined.Say()}, before the due date: it has the full period from then.";
        }
    }

    // Silence is assent only of who can prove notice, and a ministry acknowledges with a key.
    private static IEnumerable<string> Notice(Community community, OpenRound act)
    {
        var without = act.Procedure != Procedure.Silence ? [] : act.Electorate
            .Where(member => !community.Credentials.Values.Any(credential => credential.Office == Office.MinistryOf(member) && credential.RevokedEntry is null)).ToList();
        if (without.Count > 0)
        {
            yield return $"No key is enrolled by which notice could be acknowledged for: {community.NamesOf(without)}. Their silence will be no assent.";
        }
    }
}
