using System.Collections.Frozen;
using Google.Protobuf.Reflection;

namespace AscConsensus.Engine;

/// <summary>What an act is about, read from its fields: so that entries can be found by it.</summary>
public static class ActSubject
{
    // The field that names the proposal, or else the first one, which names the thing itself.
    private static readonly FrozenDictionary<string, FieldDescriptor> Named = Acts.All.ToFrozenDictionary(
        act => act.Descriptor.FullName,
        act => act.Descriptor.FindFieldByName("proposal") ?? act.Descriptor.Fields.InFieldNumberOrder()[0]);

    /// <summary>The proposal that an act is about, itself or by its round or consultation; empty if it is about none.</summary>
    public static string ProposalOf(IAct act) => Named[act.Descriptor.FullName].Accessor.GetValue(act) is string name ? ProposalIn(name) : "";

    private static string ProposalIn(string name)
    {
        // Most names have two parts; the third and later ones name something of the proposal.
        var second = name.IndexOf('/', StringComparison.Ordinal) + 1;
        var end = name.IndexOf('/', second);
        var proposal = end < 0 ? name : name[..end];
        return ResourceName.IsProposal(proposal) ? proposal : "";
    }
}
