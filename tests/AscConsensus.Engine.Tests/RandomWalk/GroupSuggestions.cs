using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Acts on ad-hoc groups.</summary>
internal sealed class GroupSuggestions(Chance chance)
{
    private readonly CitationSuggestions citations = new(chance);

    public (IAct Act, Office By)? Of(string name, Community community, Proposal proposal, Instant now)
    {
        if (name == "SetUpGroup")
        {
            return (SettingUp(community, proposal, now), community.ChairOf(Amm));
        }

        var ending = name == "DissolveGroup" ? community.Groups.Items.Find(group => group.State == GroupState.Working && MeetingSuggestions.Made(community, new(DecisionPurpose.GroupEnd, Subject: group.Name)) is not null) : null;
        var group = ending ?? chance.OfAny(community.Groups.Items.TakeLast(6).Where(group => group.State == GroupState.Working || chance.In100(10)));
        var groupName = group?.Name ?? "groups/2025-9";
        var convenor = Office.ConvenorOf(groupName);
        var on = group is { IsOnProposal: true } ? community.Proposals.Find(group.Subject) : null;
        return name switch
        {
            "ReviseGroupText" => (Revising(community, group, on), convenor),
            "ReachMilestone" => (new ReachMilestone { Group = groupName, Milestone = (uint)(1 + chance.Below(2)) }, convenor),
            "ReportFromGroup" => (Reporting(community, group, on), convenor),
            "ExtendGroup" => (Extending(community, group), community.ChairOf(group?.Organ ?? Amm)),
            "DissolveGroup" => (new DissolveGroup { Group = groupName, Reasons = citations.Next(community) }, community.ChairOf(group?.Organ ?? Amm)),
            _ => null,
        };
    }

    private SetUpGroup SettingUp(Community community, Proposal proposal, Instant now)
    {
        var members = community.MembershipAt(now).Where(_ => chance.In100(60)).Append("members/IDN").Distinct().ToList();
        var act = new SetUpGroup
        {
            Group = community.Groups.Next(ResourceName.Groups, community.DateAt(now).Year),
            Title = "A group",
            Mandate = citations.Next(community),
            Clauses = { chance.In100(50) && proposal.Phase == Phase.Consultation ? [proposal.Text.Clauses[0]] : Array.Empty<string>() },
            Convenor = chance.Of(members),
            Members = { members },
            DueTime = Instant.FromUnixTimeSeconds((now + Duration.FromHours(chance.Below(900))).ToUnixTimeSeconds()).ToTimestamp(),
            Milestones = { new Milestone { Title = "A draft", DueDate = community.DateAt(now).PlusDays(5).ToText() } },
        };
        if (proposal.Phase == Phase.Adopted && proposal.Activities.FirstOrDefault()?.Name is { } activity)
        {
            act.Activity = activity;
            act.Clauses.Clear();
        }
        else if (chance.In100(15))
        {
            act.PlanItem = "II.A.4";
            act.Clauses.Clear();
        }
        else if (chance.In100(10))
        {
            act.Activity = proposal.Name.Replace("proposals/", "activities/", StringComparison.Ordinal) + "-1";
            act.Clauses.Clear();
        }
        else
        {
            act.Proposal = proposal.Name;
        }

        return act;
    }

    private ReviseGroupText Revising(Community community, Group? group, Proposal? on) => new()
    {
        Group = group?.Name ?? "groups/2025-9",
        Revision = (uint)(group?.Texts.Length ?? 0) + 1,
        DepartsFrom = on?.Text.Text.ToByteString() ?? ByteString.CopyFrom(chance.Bytes(32)),
        Text = new V1.Text
        {
            Document = new Citation { Fingerprint = ByteString.CopyFrom(chance.Bytes(32)), Distribution = Distribution.Members },
            Title = "A measure",
            Clauses = { on?.Text.Clauses.ToArray() ?? ["1"] },
        },
    };

    private ReportFromGroup Reporting(Community community, Group? group, Proposal? on)
    {
        var act = new ReportFromGroup
        {
            Group = group?.Name ?? "groups/2025-9",
            Report = citations.Next(community),
            Final = chance.In100(50),
            TextFingerprint = group?.Texts.LastOrDefault()?.Text.Text.ToByteString() ?? on?.Text.Text.ToByteString() ?? ByteString.Empty,
        };
        if (on is not null && group is not null)
        {
            var clauses = group.Texts.LastOrDefault()?.Text.Clauses ?? on.Text.Clauses;
            act.Findings.AddRange((group.Clauses.IsEmpty ? clauses : group.Clauses).Select(clause => new ProvisionFinding { Clause = clause, Finding = (Finding)(1 + chance.Below(3)) }));
        }

        return act;
    }

    private ExtendGroup Extending(Community community, Group? group) => new()
    {
        Group = group?.Name ?? "groups/2025-9",
        OldDueTime = (group?.DueAt ?? default).ToTimestamp(),
        NewDueTime = ((group?.DueAt ?? default) + Duration.FromHours(chance.Below(900) - 5)).ToTimestamp(),
        Reasons = citations.Next(community),
    };
}
