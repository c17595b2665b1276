using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Community = AscConsensus.V1.Community;
using Office = AscConsensus.Engine.Office;
using Organ = AscConsensus.Engine.Organ;
using Outcome = AscConsensus.V1.Outcome;
using Proposal = AscConsensus.V1.Proposal;

namespace AscConsensus.Client;

// How the Chair puts a text to the members.
public sealed partial class RoundsClient
{
    /// <summary>Opens the next round on the present text, with the membership of today as its electorate.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="due">When positions are due, whole seconds. Answers count until the Chair closes; under a rule of silence it is the cut-off.</param>
    /// <param name="terms">How it is asked; as usual if left out.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public async Task<Receipt> OpenAsync(string proposal, Instant due, RoundTerms? terms = null, CancellationToken ct = default)
    {
        // The text is bound once: if it is revised meanwhile the Chair must see the new words, so that is refused and never repeated.
        var first = await proposals.GetAsync(proposal, ct).ConfigureAwait(false);
        var text = first.TextOf(terms?.Revision);

        // Safe to repeat: the number and the electorate are what the record says on the day, not what the Chair chooses.
        return await Again.When(Reason.MovedMeanwhile, async () =>
        {
            var act = await DraftAsync(first.Proposal_, due, terms, ct).ConfigureAwait(false);
            act.TextFingerprint = text;
            return await OpenRoundAsync(act, null, ct).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Lists what is unusual about a round before it is opened, those that would refuse the opening first. Nothing is recorded.</summary>
    /// <param name="proposal">Its name or symbol.</param>
    /// <param name="due">When positions would be due, whole seconds.</param>
    /// <param name="terms">How it would be asked; as usual if left out.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<CheckOpeningResponse> CheckOpeningAsync(string proposal, Instant due, RoundTerms? terms = null, CancellationToken ct = default)
    {
        var act = await DraftAsync(proposal, due, terms, ct).ConfigureAwait(false);
        return await connection.ReadAsync(service.CheckOpeningAsync, new CheckOpeningRequest { AtLeast = connection.Seen, Act = act }, read => read.RecordSize, ct).ConfigureAwait(false);
    }

    private async Task<OpenRound> DraftAsync(string proposal, Instant due, RoundTerms? given, CancellationToken ct)
    {
        var terms = given ?? new();
        var read = await proposals.GetAsync(proposal, ct).ConfigureAwait(false);
        var community = await directory.GetCommunityAsync(ct).ConfigureAwait(false);
        var caller = await directory.GetCallerAsync(ct).ConfigureAwait(false);
        var today = caller.CoordinatorTime.ToInstant().InZone(DateTimeZoneProviders.Tzdb[community.Zone]).Date;
        var rule = community.Rules.Where(there => there.Rule_ == terms.Rule && there.EffectiveDate.ToDate() <= today).MaxBy(there => there.Version);
        var organ = terms.Organ.Length > 0 ? terms.Organ
            : Office.TryParse(caller.Office, out var office) && office.Value.Kind == OfficeKinds.Chair ? office.Value.Of
            : read.Organ;
        var outcome = terms.AskedOutcome == Outcome.Unspecified ? UsualOutcome(community, read, organ) : terms.AskedOutcome;
        return new()
        {
            Round = $"{read.Proposal_}{ResourceName.Rounds}{read.Rounds + 1}",
            Organ = organ,
            Rule = terms.Rule,
            RuleVersion = rule?.Version ?? 1,
            TextFingerprint = read.TextOf(terms.Revision),
            Electorate = { community.Members.Where(member => member.JoinedDate.ToDate() <= today).Select(member => member.Member_).Order(StringComparer.Ordinal) },
            DueTime = due.ToTimestamp(),
            Procedure = terms.Procedure != Procedure.Unspecified ? terms.Procedure : rule is { SilenceAssents: true } ? Procedure.Silence : Procedure.Correspondence,
            AskedOutcome = outcome,
            Question = terms.Question.Length > 0 ? terms.Question : UsualQuestion(read, organ, outcome),
        };
    }

    private static Outcome UsualOutcome(Community community, Proposal proposal, string organ) =>
        organ == proposal.Organ ? Outcome.Adopted
        : proposal.Organ == Organ.Summit && community.Organs.Any(there => there.Organ_ == organ && there.Superior == Organ.Summit) ? Outcome.Endorsed
        : Outcome.Forwarded;

    private static string UsualQuestion(Proposal proposal, string organ, Outcome outcome)
    {
        var called = $"{(proposal.Symbol.Length > 0 ? proposal.Symbol : proposal.Proposal_)}, revision {proposal.Revisions[^1].Revision_}";
        return "Does any member object to " + outcome switch
        {
            Outcome.Endorsed => $"endorsing {called}, for adoption by the Summit?",
            Outcome.Forwarded => $"the {organ["organs/".Length..]} forwarding {called}, to the {proposal.Organ["organs/".Length..]}?",
            Outcome.AgreedInPrinciple => $"agreeing in principle to {called}?",
            Outcome.Noted => $"taking note of {called}?",
            _ => $"the adoption of {called}?",
        };
    }
}
