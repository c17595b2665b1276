using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

// The community's groups.
public sealed partial record Community
{
    public Community With(Group group) => this with { Groups = Groups.With(group) };

    /// <summary>The group has ended; a proposal in its review goes back to consultation.</summary>
    public Community WithEnded(Group group, GroupState state, Instant at)
    {
        var ended = With(group with { State = state, EndedAt = at });
        return group.IsOnProposal ? ended.With(Proposals[group.Subject].Moved(Move.EndGroup, at) with { Group = null }) : ended;
    }
}
