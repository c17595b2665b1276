using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Groups;

/// <summary>A group changes no words outside its mandate. The engine sees to the clauses and their order; the words are only here to be seen.</summary>
internal static class MandateRules
{
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
