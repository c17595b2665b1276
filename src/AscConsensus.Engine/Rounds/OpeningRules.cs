using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>What may refuse the opening of a round, apart from what it binds.</summary>
internal static class OpeningRules
{
    /// <summary>Senior officials and ministers are asked before the organ that decides; what the Summit does is entered, not gathered here.</summary>
    public static Judgement? IfNotAtItsLevel(Community community, Proposal proposal, string organ, Actor by) =>
        organ == Organ.Summit || !community.IsAtOrBelow(organ, proposal.Organ)
            ? Refuse(Reason.ProcedureDoesNotFit, $"{proposal.Called} is before the {community.TitleOf(proposal.Organ)}: a round on it is of that organ or of one below it, and the Summit's answer is entered.")
        : by.Office != community.ChairOf(organ) ? Refuse(Reason.WrongOffice, $"A round of the {community.TitleOf(organ)} is for its Chair to open; {community.NameOf(by.Office)} may not.")
        : null;

    public static Judgement? IfItDoesNotFit(Community community, Proposal proposal, OpenRound act, Rule rule, Instant at)
    {
        if (proposal.RequiredRule is { } required && required != (rule.Name, rule.Version))
        {
            return Refuse(Reason.RuleNotAdopted, $"The Summit has decided that {proposal.Called} is decided under {community.Rules[required].Title}.");
        }

        if (rule.IsOfTheSummit && proposal.RequiredRule is null)
        {
            return Refuse(Reason.RuleNotAdopted, $"The Summit gave {rule.Name} version {rule.Version} for other proposals, not for {proposal.Called}; the community has not adopted it.");
        }

        if (rule.SilenceAssents != (act.Procedure == Procedure.Silence))
        {
            return Refuse(Reason.ProcedureDoesNotFit, rule.SilenceAssents
                ? $"{rule.Title} is a rule of silence: the procedure must say so."
                : $"Under {rule.Title} silence is no reply: ask by correspondence or at a meeting.");
        }

        return IfNotToBeAsked(community, proposal, act) ?? IfNotAsTheOthers(community, proposal, act) ?? (act.Procedure == Procedure.Silence ? IfSilenceIsNotAgreed(community, proposal, act.Organ, at) : null);
    }

    /// <summary>What is in consultation elsewhere, on this text or an earlier one, is not decided meanwhile: the Chair closes the consultation first, with the reason.</summary>
    public static Judgement? IfConsulted(Community community, Proposal proposal)
    {
        var awaited = proposal.Consultations.SelectMany(consultation => consultation.Awaited(proposal))
            .Select(asked => community.NameOf(asked.Office)).Distinct().Order(StringComparer.Ordinal).ToList();
        return awaited.Count == 0 ? null
            : Refuse(Reason.ConsultationOpen, $"Views on {proposal.Called} are awaited from {string.Join(", ", awaited)}: close the consultation, with the reason, before a round is opened.");
    }

    public static Judgement? IfNotDueInTime(Community community, Proposal proposal, Rule rule, Instant due, Instant at)
    {
        if (due <= at)
        {
            return Refuse(Reason.DueDateNotLawful, $"Positions cannot be due {community.Say(due)}: that has passed.");
        }

        if (due >= at + rule.MinimumPeriod)
        {
            return DueDates.IfTooLate(community, "Positions", due, at);
        }

        var missing = MembersWithout(community, proposal, new(ConsentKind.Urgency, DueAt: due), at);
        return missing.Count == 0 ? null : Refuse(
            Reason.DueDateNotLawful,
            $"Under {rule.Title} positions are due after {community.Say(at + rule.MinimumPeriod)} at the earliest, not {community.Say(due)}, unless every member consents to urgency with that due date; awaited: {community.NamesOf(missing)}.");
    }

    /// <summary>Silence may be used only when every member has agreed to it, for this proposal or standing in the organ that is asked.</summary>
    private static Judgement? IfSilenceIsNotAgreed(Community community, Proposal proposal, string organ, Instant at)
    {
        var missing = MembersWithout(community, proposal, new(ConsentKind.Silence), at).Where(member => !community.SilenceConsents.Contains((organ, member))).ToList();
        return proposal.Package is not null ? Refuse(Reason.InAPackage, $"{proposal.Called} is in a package, which is not decided by silence.")
            : missing.Count > 0 ? Refuse(Reason.ConsentMissing, $"Silence is used only if every member agrees to it; awaited: {community.NamesOf(missing)}.")
            : null;
    }

    private static Judgement? IfNotToBeAsked(Community community, Proposal proposal, OpenRound act)
    {
        var isOwn = act.Organ == proposal.Organ;
        var endorses = proposal.Organ == Organ.Summit && community.IsRightBelowSummit(act.Organ);
        var fits = act.AskedOutcome switch
        {
            Outcome.Adopted => isOwn,
            Outcome.Endorsed => endorses,
            Outcome.Forwarded => !isOwn && !endorses,
            Outcome.Noted => isOwn || endorses,
            _ => true,
        };
        var lawful = isOwn ? "adopted, noted or agreed in principle" : endorses ? "endorsed, noted or agreed in principle" : "forwarded or agreed in principle";
        return fits ? null
            : Refuse(Reason.ProcedureDoesNotFit, $"{proposal.Called} is before the {community.TitleOf(proposal.Organ)}: the {community.TitleOf(act.Organ)} can be asked whether it is {lawful}.");
    }

    /// <summary>None of a package is adopted until all can be, and one Chair closes them at once: their rounds are of one organ and ask for one outcome.</summary>
    private static Judgement? IfNotAsTheOthers(Community community, Proposal proposal, OpenRound act)
    {
        var others = proposal.Package is { } package ? community.Packages[package].Proposals.Select(name => community.Proposals[name]) : [];
        return others.FirstOrDefault(other => other.OpenRound is { } round && (round.Organ, round.Asked) != (act.Organ, act.AskedOutcome)) is { OpenRound: { } open } asked
            ? Refuse(Reason.InAPackage, $"{proposal.Called} is in {proposal.Package} with {asked.Called}, of which the {community.TitleOf(open.Organ)} is asked whether it is {OutcomeWords.Of(open.Asked)}: ask the same of both.")
            : null;
    }

    private static List<string> MembersWithout(Community community, Proposal proposal, ConsentTo to, Instant at) =>
        [.. community.MembershipAt(at).Where(member => !proposal.HasConsent(Office.MinistryOf(member), to))];
}
