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
            "RecordMeetingDecision" => Deciding(community, proposal, now, new(DecisionPurpose.Unspecified)),
            "ContestDecision" => (new ContestDecision { Decision = decision?.Name ?? "decisions/2025-9", Statement = citations.Next(community) }, Office.MinistryOf(chance.Of(community.Members).Name)),
            "AdoptRule" => (Adopting(community), community.ChairOf(Amm)),
            _ => null,
        };
    }

    /// <summary>An act that rests on a decision names the one that was made for it; if there is none yet, mostly the meeting decides first.</summary>
    public (IAct Act, Office By) Rested(Community community, IAct act, Office by, Instant now)
    {
        if (PurposeOf(act, by) is not { } purpose)
        {
            return (act, by);
        }

        var made = Made(community, purpose);
        if (made is null && chance.In100(70))
        {
            return Deciding(community, null, now, purpose);
        }

        act.Descriptor.FindFieldByName("meeting_decision").Accessor.SetValue(act, (chance.In100(95) ? made : chance.OfAny(community.MeetingDecisions.Items.TakeLast(5)))?.Name ?? "decisions/2025-9999");
        return (act, by);
    }

    /// <summary>The decision on which such an act may rest; null if none has been made, or another act rests on it.</summary>
    public static MeetingDecision? Made(Community community, MeetingPurpose purpose) =>
        community.MeetingDecisions.Items.LastOrDefault(decision => decision.Purpose == purpose && decision.UsedBy is null && decision.IsUnanimous(community) && decision.Contests.IsEmpty);

    private static MeetingPurpose? PurposeOf(IAct act, Office by) => act switch
    {
        ReturnProposal each => new(DecisionPurpose.Return, each.Proposal),
        ShelveProposal { MeetingDecision.Length: > 0 } each => new(DecisionPurpose.Shelving, each.Proposal),
        SetUpGroup each => new(DecisionPurpose.Group, each.Proposal, each.Activity + each.PlanItem),
        DissolveGroup each => new(DecisionPurpose.GroupEnd, Subject: each.Group),
        AdoptRule each => new(DecisionPurpose.Rule, Subject: each.Rule.Rule_),
        AdoptPolicy => new(DecisionPurpose.Policy),
        SubmitProposal each when by.Kind == OfficeKinds.Chair => new(DecisionPurpose.Submission, each.Proposal),
        WithdrawProposal each when by.Kind == OfficeKinds.Chair => new(DecisionPurpose.Withdrawal, each.Proposal),
        GiveConsent { Proposal.Length: > 0 } each when by.Kind == OfficeKinds.Chair => new(Enum.TryParse(each.Kind.ToString(), out DecisionPurpose purpose) ? purpose : default, each.Proposal, each.Sponsor),
        _ => null,
    };

    private (IAct, Office) Deciding(Community community, Proposal? proposal, Instant now, MeetingPurpose purpose)
    {
        var members = community.MembershipAt(now);
        var absent = chance.In100(85) ? [] : members.Where(_ => chance.In100(10)).ToList();
        var seated = members.Except(absent).ToList();
        var round = proposal is null ? null : AtAMeeting(proposal);
        var act = new RecordMeetingDecision
        {
            Decision = community.MeetingDecisions.Next(ResourceName.Decisions, community.DateAt(now).Year),
            Organ = round?.Organ ?? (chance.In100(90) ? Amm : Som),
            HeldDate = community.DateAt(now).PlusDays(-chance.Below(3)).ToText(),
            Question = "Does any member object?",
            Text = citations.Next(community),
            Seated = { seated },
            Absent = { absent },
            Proposal = proposal is null ? purpose.Proposal : chance.In100(75) ? proposal.Name : "",
            Purpose = purpose.Kind,
            Subject = purpose.Subject,
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

    private AdoptRule Adopting(Community community)
    {
        var rule = chance.Of([Rules.Charter, Rules.Reasoned]).Clone();
        rule.Version = (uint)(chance.In100(80) ? community.Rules.Keys.Count(key => key.Name == rule.Rule_) + 1 : 1);
        return new AdoptRule { Rule = rule };
    }
}
