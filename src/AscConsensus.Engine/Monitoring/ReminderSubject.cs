using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>What a reminder is about, by the name that the pending item gives it: all of it belongs to a proposal or to a group.</summary>
internal static class ReminderSubject
{
    public static bool IsSound(string resource) =>
        ResourceName.IsProposal(resource)
        || ResourceName.IsNumbered(OwnerOf(resource), ResourceName.Groups)
        || new[] { ResourceName.Rounds, ResourceName.Consultations, ResourceName.Requests }.Any(collection => ResourceName.IsOfProposal(resource, collection));

    /// <summary>The proposal or group by whose name it begins.</summary>
    public static string OwnerOf(string resource)
    {
        var parts = resource.Split('/', 3);
        return parts.Length < 3 ? resource : $"{parts[0]}/{parts[1]}";
    }

    public static bool IsOfGroup(string resource) => resource.StartsWith(ResourceName.Groups, StringComparison.Ordinal);

    /// <summary>Refuses because there is no such thing; null if there is.</summary>
    public static Judgement? IfUnknown(Community community, string resource)
    {
        if (IsOfGroup(resource))
        {
            return community.Groups.Find(OwnerOf(resource)) is { } group && (resource == group.Name || group.Milestones.Select((_, i) => group.MilestoneName(i + 1)).Contains(resource))
                ? null
                : Refuse(Reason.UnknownGroup, $"There is no {resource}.");
        }

        return community.Proposals.Find(OwnerOf(resource)) is not { } proposal ? ProposalRules.Unknown(OwnerOf(resource))
            : resource.Contains(ResourceName.Rounds, StringComparison.Ordinal) && proposal.Rounds.All(round => round.Name != resource) ? RoundRules.Unknown(resource)
            : resource.Contains(ResourceName.Consultations, StringComparison.Ordinal) && proposal.Consultations.All(consultation => consultation.Name != resource) ? ConsultationRules.Unknown(resource)
            : resource.Contains(ResourceName.Requests, StringComparison.Ordinal) && proposal.Requests.All(request => request.Name != resource) ? Refuse(Reason.UnknownRequest, $"There is no {resource}.")
            : null;
    }
}
