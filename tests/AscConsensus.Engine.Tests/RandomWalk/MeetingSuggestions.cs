using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Decisions taken in the room, and what rests on them: rules, groups.</summary>
internal sealed class MeetingSuggestions(Chance chance)
{
    private readonly CitationSuggestions citations = new(chance);

    public (IAct Act, Office By)? Of(string name, Community community, Proposal proposal, Instant now)
    {
        var decision = chance.OfAny(community.MeetingDecisions.Items.TakeLast(5));
        return name switch
        {
            "RecordMeetingDecision" => Deciding(community, proposal, now),
            "ContestDecision" => (new ContestDecision { Decision = decision?.Name ?? "decisions/2025-9", Statement = citations.Next(community) }, Office.MinistryOf(chance.Of(community.Members).Name)),
            "AdoptRule" => Adopting(community, chance.In100(80) ? community.MeetingDecisions.Items.LastOrDefault(made => made is { Proposal: null, Adopted: null }) : decision),
            _ => null,
        };
    }

    /// <summary>The latest decision on a proposal that passed over nobody; the name of none if there is none.</summary>
    public static string On(Community community, Proposal proposal) =>
        community.MeetingDecisions.Items.LastOrDefault(decision => decision.Proposal == proposal.Name && decision.IsUnanimous(community) && decision.Contests.IsEmpty)?.Name ?? "decisions/2025-9999";

    private (IAct, Office) Deciding(Community community, Proposal proposal, Instant now)
    {
        var members = community.MembershipAt(now);
        var absent = chance.In100(85) ? [] : members.Where(_ => chance.In100(10)).ToList();
        var seated = members.Except(absent).ToList();
        var round = AtAMeeting(proposal);
        var act = new RecordMeetingDecision
        {
            Decision = community.MeetingDecisions.Next(ResourceName.Decisions, community.DateAt(now).Year),
            Organ = round?.Organ ?? (chance.In100(90) ? Amm : Som),
            HeldDate = community.DateAt(now).PlusDays(-chance.Below(3)).ToText(),
            Question = "Does any member object?",
            Text = citations.Next(community),
            Seated = { seated },
            Absent = { absent },
            Proposal = chance.In100(75) ? proposal.Name : "",
            Round = round?.Name ?? "",
            Outcome = round?.Asked ?? default,
        };
        if (chance.In100(15) && seated.Count > 0)
        {
            act.Objections.Add(new VoicedObjection { Member = chance.Of(seated), Statement = chance.In100(50) ? citations.Next(community) : null });
        }

        return (act, community.ChairOf(act.Organ));
    }

    private Round? AtAMeeting(Proposal proposal) => proposal.OpenRound is { Procedure: Procedure.Meeting } round && chance.In100(90) ? round : null;

    private (IAct, Office) Adopting(Community community, MeetingDecision? decision)
    {
        var rule = chance.Of([Rules.Charter, Rules.Reasoned]).Clone();
        rule.Version = (uint)(chance.In100(80) ? community.Rules.Keys.Count(key => key.Name == rule.Rule_) + 1 : 1);
        return (new AdoptRule { Rule = rule, MeetingDecision = decision?.Name ?? "decisions/2025-9" }, community.ChairOf(decision?.Organ ?? Amm));
    }
}
