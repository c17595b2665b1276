using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>What closing a round asks and does, by whichever act it is closed.</summary>
internal static class ClosingRules
{
    private static readonly Duration ShortestConfirmation = Duration.FromDays(1);

    public static Judgement? IfNotPermitted(Community community, Proposal proposal, Round round, Outcome outcome, IEnumerable<ulong> positions, Instant at)
    {
        var standing = Standings.At(community, proposal, round, at);
        return !standing.Permits(outcome) ? Refuse(Reason.StandingForbidsOutcome, standing.Sentence)
            : !positions.SequenceEqual(round.PositionEntries) ? Refuse(Reason.MovedMeanwhile, $"The positions in {round.Name} are others than those the closing counts: read it again.")
            : null;
    }

    /// <summary>Capitals have at least as long to confirm as members have for positions, or a day where the rule asks for no time; and not for ever.</summary>
    public static Judgement? IfConfirmationIsNotDueInTime(Community community, Rule rule, Instant due, Instant at)
    {
        var first = at + Duration.Max(rule.MinimumPeriod, ShortestConfirmation);
        return due <= at ? Refuse(Reason.DueDateNotLawful, $"Confirmations cannot be due {community.Say(due)}: that has passed.")
            : due < first ? Refuse(Reason.DueDateNotLawful, $"Confirmations are due after {community.Say(first)} at the earliest, not {community.Say(due)}.")
            : DueDates.IfTooLate(community, "Confirmations", due, at);
    }

    /// <summary>The decision as it is sealed. A silence takes effect at its cut-off, everything else when it is declared.</summary>
    public static Decision Decision(Community community, Proposal proposal, Round round, Outcome outcome, Entry entry, Citation? summingUp)
    {
        var standing = Standings.Sealed(community, proposal, round, entry.At);
        return new Decision(outcome, entry.Number, entry.At, standing, round.PositionEntries, summingUp is null ? null : Fingerprint.Of(summingUp.Fingerprint))
        {
            EffectiveAt = round is { IsSilence: true, State: RoundState.Open } && standing.IsPastDue ? round.LastDueAt(community, entry.At) : entry.At,
            Concurrences = ConcurrencesOf(proposal),
            Sponsors = proposal.Sponsors,
            Objections = proposal.Objections,
            Statements = [.. round.Positions.Where(position => position.Statement is not null).Select(position => (position.Member, position.Statement!.Value))],
        };
    }

    /// <summary>The round is over, or waits for confirmations, and the proposal moves on.</summary>
    public static Community Settled(this Community community, Proposal proposal, Round round, Outcome outcome, Instant at)
    {
        var state = outcome == Outcome.SubjectToConfirmation ? RoundState.AwaitingConfirmation : RoundState.Closed;
        var moved = proposal.Moved(MoveOf(outcome), at).With(round.Ended(state, community, at));
        return community.With(outcome switch
        {
            Outcome.Adopted => moved.Adopted(),
            Outcome.Endorsed => moved with { SummitReferences = moved.SummitReferences.Add(new SummitReference(null, at)) },
            _ => moved,
        });
    }

    /// <summary>What was planned is opened: adoption opens zero or more activities.</summary>
    public static Proposal Adopted(this Proposal proposal) =>
        proposal with { Activities = [.. proposal.Activities.Select((activity, i) => activity.OpenedBy(proposal, i + 1))] };

    public static Move MoveOf(Outcome outcome) => outcome switch
    {
        Outcome.Adopted => Move.Adopt,
        Outcome.Endorsed => Move.Endorse,
        Outcome.Noted => Move.Note,
        Outcome.SubjectToConfirmation => Move.AgreeSubjectToConfirmation,
        Outcome.NoConsensus or Outcome.Forwarded or Outcome.AgreedInPrinciple => Move.TakeBackToConsultation,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    // The latest word of each lead body that was asked, on whichever revision.
    public static System.Collections.Immutable.ImmutableArray<ConcurrenceAsked> ConcurrencesOf(Proposal proposal) =>
    [
        .. proposal.Consultations
            .SelectMany(consultation => consultation.Asked.Where(asked => asked.IsConcurrenceAsked).Select(asked => new ConcurrenceAsked(asked.Office.Of, asked.Concurrence, consultation.Revision.Number)))
            .GroupBy(asked => asked.Organ)
            .Select(asked => asked.Last())
            .OrderBy(asked => asked.Organ, StringComparer.Ordinal),
    ];
}
