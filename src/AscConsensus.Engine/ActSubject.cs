using System.Collections.Frozen;
using System.Collections.Immutable;
using AscConsensus.V1;
using Google.Protobuf.Reflection;

namespace AscConsensus.Engine;

/// <summary>What an act is about, read from its fields: so that entries can be found by it.</summary>
public static class ActSubject
{
    // What has entries of its own beside proposals.
    private static readonly ImmutableArray<string> Collections = [ResourceName.Groups, ResourceName.Packages, ResourceName.Decisions];

    // The field that names the proposal, if there is one and it is not empty; or else the first field, which names the thing itself.
    private static readonly FrozenDictionary<string, ImmutableArray<FieldDescriptor>> Naming = Acts.All.ToFrozenDictionary(
        act => act.Descriptor.FullName,
        act => new[] { act.Descriptor.FindFieldByName("proposal"), act.Descriptor.Fields.InFieldNumberOrder()[0] }.OfType<FieldDescriptor>().Distinct().ToImmutableArray());

    /// <summary>
    /// The proposal that an act is about, itself or by its round, consultation or whatever else is the proposal's own; else the group, the package or the
    /// decision of a meeting that it is about. Empty if it is about none of these.
    /// </summary>
    public static ReadOnlySpan<char> Of(IAct act)
    {
        // Nearly every entry of a long record is a position, and a start looks at them all.
        if (act is TakePosition position)
        {
            return OwnerOf(position.Round);
        }

        foreach (var field in Naming[act.Descriptor.FullName])
        {
            if (field.Accessor.GetValue(act) is string name && OwnerOf(name) is { Length: > 0 } subject)
            {
                return subject;
            }
        }

        return "";
    }

    /// <summary>The proposal that an act names, itself or by something of its own; empty if it names none.</summary>
    public static string ProposalOf(IAct act) => Of(act) is var subject && ResourceName.IsProposal(subject) ? subject.ToString() : "";

    /// <summary>All by which acts about a proposal are found: itself, and the groups, packages and meetings' decisions that concern it.</summary>
    public static IReadOnlyList<string> SubjectsOf(this Community community, Proposal proposal) =>
    [
        proposal.Name,
        .. community.Groups.Items.Where(group => group.Subject == proposal.Name).Select(group => group.Name),
        .. community.Packages.Items.Where(package => package.FormedOf.Contains(proposal.Name)).Select(package => package.Name),
        .. community.MeetingDecisions.Items.Where(decision => decision.Proposal == proposal.Name).Select(decision => decision.Name),
    ];

    private static ReadOnlySpan<char> OwnerOf(ReadOnlySpan<char> name)
    {
        // Most names have two parts; the third and later ones name something of the owner's.
        var second = name.IndexOf('/') + 1;
        var end = name[second..].IndexOf('/');
        var owner = end < 0 ? name : name[..(second + end)];
        return ResourceName.IsProposal(owner) || IsOfCollection(owner) ? owner : "";
    }

    private static bool IsOfCollection(ReadOnlySpan<char> owner)
    {
        foreach (var collection in Collections)
        {
            if (ResourceName.IsNumbered(owner, collection))
            {
                return true;
            }
        }

        return false;
    }
}
