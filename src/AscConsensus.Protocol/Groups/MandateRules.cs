using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Protocol;

/// <summary>A group changes no words outside its mandate. The engine sees to the clauses and their order; the words are only here to be seen.</summary>
public static class MandateRules
{
    /// <summary>The group and the text that its text departs from, if the act departs from the present one; where it does not, the engine refuses the act.</summary>
    public static (Engine.Group Group, Fingerprint Sponsors)? DepartureOf(Engine.Community community, ReviseGroupText act) =>
        community.Groups.Find(act.Group) is { IsOnProposal: true } group
        && community.FindProposal(group.Subject) is { } proposal
        && act.DepartsFrom.Equals(proposal.Text.Text.ToByteString())
            ? (group, proposal.Text.Text)
            : null;

    /// <summary>Why the group's words are outside its mandate; null if they are not.</summary>
    public static Refusal? IfOutside(Engine.Group group, CanonicalText sponsors, CanonicalText groups)
    {
        if (group.Clauses.IsEmpty)
        {
            return null;
        }

        var changed = sponsors.Clauses
            .Where(clause => !group.Clauses.Contains(clause.Id) && groups.Clauses.FirstOrDefault(theirs => theirs.Id == clause.Id) is { } theirs && theirs.Wording != clause.Wording)
            .Select(clause => clause.Id)
            .ToList();
        return changed.Count == 0 ? null
            : Refusal.Of(Reason.OutsideMandate, $"The words of clause {string.Join(", ", changed)} are outside the mandate of {group.Name}: they stay as in the sponsors' text.");
    }
}
