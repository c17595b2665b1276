using System.Collections.Immutable;
using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>The one sentence of a standing. Members in alphabetical order, neutral words, no counting of members.</summary>
internal static class StandingSentence
{
    public static string Of(Community community, Proposal proposal, Round round, Standing standing) =>
        $"{Consensus(community, proposal, round, standing)} {(standing.IsPastDue ? "Was due" : "Due")} {community.Say(round.DueAt)}.";

    private static string Consensus(Community community, Proposal proposal, Round round, Standing standing)
    {
        if (standing.Kind == StandingKind.Reached)
        {
            return string.Join("; ", (string[])["Consensus reached: no member objects and none is awaited", .. Nuances(community, round)]) + ".";
        }

        List<string> parts =
        [
            .. standing.Objecting.Select(member => $"{community.TitleOf(member)} objects{On(proposal, member, isHold: false)}"),
            .. standing.Holding.Select(member => $"{community.TitleOf(member)} asks for time until {Hold(proposal, member).HoldUntil!.Value.Say()}{On(proposal, member, isHold: true)}"),
        ];
        if (standing.Awaited.Length > 0)
        {
            parts.Add("awaited: " + community.NamesOf(standing.Awaited));
        }

        if (parts.Count == 0)
        {
            parts.Add("no member takes part");
        }

        return $"Consensus not yet reached: {string.Join("; ", parts)}.";
    }

    // What a reader of "consensus" must not miss: who joined with a statement, who stood aside and whether it is bound, who took no part.
    private static IEnumerable<string> Nuances(Community community, Round round)
    {
        var bound = round.Rule.BindsStandAside ? " bound" : " not bound";
        (Stance Stance, string One, string Many)[] nuances =
        [
            (Stance.Reservation, "joins with a statement", "join with statements"),
            (Stance.StandAside, $"stands aside and is{bound}", $"stand aside and are{bound}"),
            (Stance.NotParticipating, "does not participate", "do not participate"),
        ];
        foreach (var (stance, one, many) in nuances)
        {
            var members = round.Positions.Where(position => position.Stance == stance).Select(position => position.Member).ToImmutableArray();
            if (members.Length > 0)
            {
                yield return $"{community.NamesOf(members)} {(members.Length == 1 ? one : many)}";
            }
        }
    }

    private static string On(Proposal proposal, string member, bool isHold)
    {
        var clauses = proposal.Objections.First(objection => objection.Member == member && objection.IsHold == isHold).Clauses;
        return clauses.Length switch
        {
            0 => "",
            1 => $" (clause {clauses[0]})",
            _ => $" (clauses {string.Join(", ", clauses)})",
        };
    }

    private static Objection Hold(Proposal proposal, string member) =>
        proposal.Objections.First(objection => objection.Member == member && objection.IsHold);
}
