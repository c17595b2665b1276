using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>The one sentence of a standing. Members in alphabetical order, neutral words, no counting of members.</summary>
internal static class StandingSentence
{
    public static string Of(Community community, Proposal proposal, Round round, Standing standing, Instant at, bool isSealed)
    {
        var consensus = Consensus(community, proposal, round, standing, round.CountedAt(community, at), isSealed);
        return isSealed ? consensus : $"{consensus} {Due(community, round, standing, at)}";
    }

    private static string Due(Community community, Round round, Standing standing, Instant at)
    {
        var (name, date) = standing.IsAwaitingConfirmation ? ("Confirmations", round.ConfirmationDueAt!.Value)
            : round.IsSilence ? ("Cut-off", round.LastDueAt(community, at))
            : ("", round.DueAt);
        var verb = (name, standing.IsPastDue) switch
        {
            ("", true) => "Was due",
            ("", false) => "Due",
            ("Cut-off", true) => "The cut-off was",
            ("Cut-off", false) => "Cut-off",
            (_, true) => "Confirmations were due",
            _ => "Confirmations due",
        };
        return $"{verb} {community.Say(date)}{Newcomers(community, round, standing, date)}{Notes(community, standing)}.";
    }

    private static string Notes(Community community, Standing standing) =>
        standing is { IsOnlyNoted: true, IsPastDue: true, AnswersDueAt: { } answers } ? $"; it is not closed over a note before {community.Say(answers)}" : "";

    // Who has joined meanwhile has the full period; of a silence it gives it to all.
    private static string Newcomers(Community community, Round round, Standing standing, Instant due)
    {
        var later = standing.IsAwaitingConfirmation || standing.IsPastDue ? [] : community.Members.Where(member => standing.Awaited.Contains(member.Name) && round.DueAtFor(community, member) > due).ToList();
        return string.Concat(later.Select(member => $"; {member.Title} has joined and has until {community.Say(round.DueAtFor(community, member))}"));
    }

    private static string Consensus(Community community, Proposal proposal, Round round, Standing standing, Instant when, bool isSealed)
    {
        var nuances = string.Concat(Nuances(community, round).Select(nuance => "; " + nuance));
        return standing.Kind switch
        {
            StandingKind.Reached when round.IsSilence && standing is { IsAwaitingConfirmation: false } =>
                $"{Capital(OutcomeWords.Of(round.Asked))} by silence{(isSealed ? "" : ", not yet recorded")}: no member broke it{nuances}.",
            StandingKind.Reached => $"Consensus reached: no member objects and none is awaited{nuances}.",
            StandingKind.SubjectToConfirmation => $"Consensus reached subject to confirmation: {community.NamesOf(standing.Confirming)} still to confirm{nuances}.",
            StandingKind.Broken => Broken(community, proposal, round, standing, when),
            StandingKind.NotYetDue when standing.IsRunning => $"Silence runs: no member has broken it{NoAssent(community, standing)}.",
            _ => $"Consensus not yet reached: {string.Join("; ", Reasons(community, proposal, standing, when).DefaultIfEmpty("no member takes part"))}.",
        };
    }

    private static string Broken(Community community, Proposal proposal, Round round, Standing standing, Instant when)
    {
        var broken = Silence.Broken(proposal, round, when)!;
        var rest = Reasons(community, proposal, standing with { Awaited = [] }, when);
        return $"The silence was broken by {community.TitleOf(broken.Member)} on {community.Say(broken.At)}{(rest.Count == 0 ? "" : ": " + string.Join("; ", rest))}.";
    }

    private static string NoAssent(Community community, Standing standing) => standing.Awaited.Length == 0
        ? ""
        : $"; awaited, since silence is not their assent: {community.NamesOf(standing.Awaited)}";

    private static List<string> Reasons(Community community, Proposal proposal, Standing standing, Instant when)
    {
        var day = community.DateAt(when);
        var stood = proposal.Objections.RemoveAll(objection => !objection.StoodAt(when, day));
        List<string> parts =
        [
            .. standing.Objecting.Select(member => $"{community.TitleOf(member)} objects{On(stood, member, isHold: false)}"),
            .. standing.Holding.Select(member => $"{community.TitleOf(member)} asks for time until {Of(stood, member, isHold: true).Max(objection => objection.HoldUntil)!.Value.Say()}{On(stood, member, isHold: true)}"),
            .. standing.Unconfirmed.Select(member => $"{community.TitleOf(member)} is yet to confirm or disown a note received by other means"),
        ];
        if (standing.Awaited.Length > 0)
        {
            parts.Add("awaited: " + community.NamesOf(standing.Awaited));
        }

        if (standing is { IsAwaitingConfirmation: true, Confirming.Length: > 0 })
        {
            parts.Add("not confirmed: " + community.NamesOf(standing.Confirming));
        }

        return parts;
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

    // All clauses on which it has raised something that stands; one on the whole is on all of them.
    private static string On(ImmutableArray<Objection> stood, string member, bool isHold)
    {
        var raised = Of(stood, member, isHold).Select(objection => objection.Clauses).ToList();
        var clauses = raised.Exists(on => on.IsEmpty) ? [] : raised.SelectMany(on => on).Distinct().ToList();
        return clauses.Count switch
        {
            0 => "",
            1 => $" (clause {clauses[0]})",
            _ => $" (clauses {string.Join(", ", clauses)})",
        };
    }

    private static IEnumerable<Objection> Of(ImmutableArray<Objection> stood, string member, bool isHold) =>
        stood.Where(objection => objection.Member == member && objection.IsHold == isHold && !objection.IsUnconfirmed);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
