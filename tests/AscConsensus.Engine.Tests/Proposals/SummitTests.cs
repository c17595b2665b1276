namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>Charter, Article 20(2): "Where consensus cannot be achieved, the ASEAN Summit may decide how a specific decision can be made." Article 7: the Summit decides.</summary>
public sealed class SummitTests
{
    private const string NotFailed =
        $"The last round decided on {TheSymbol} did not ask for adoption or endorsement of the present text and end without consensus over an objection or a request for time, "
        + "under a rule dated on or after the Charter (15 Dec 2008).";

    [Fact]
    public void Is_not_asked_about_what_was_last_decided_otherwise() => WithoutConsensus().With(TheChair, Opening(Rules.Plan, "2026-12-01 17:00")).With(TheChair, Closing(Outcome.NoConsensus))
        .When(TheChair, Referring())
        .ThenRefused(Reason.NotUnderCharter, NotFailed);

    [Fact]
    public void Is_asked_what_could_not_be_agreed()
    {
        var world = WithoutConsensus().With(TheChair, Referring());

        Assert.Equal((Phase.ReferredToSummit, Paper.Named("dossier")), (world.Proposal.Phase, world.Proposal.SummitReferences[^1].Dossier));
    }

    [Fact]
    public void Is_not_asked_before_consensus_has_failed() => InConsultation().When(TheChair, Referring())
        .ThenRefused(Reason.NotUnderCharter, NotFailed);

    // The Plan is of 2004: its rule knows no referral, which the Charter made.
    [Fact]
    public void Is_not_asked_about_what_failed_under_an_older_rule() => OpenRound(Rules.Plan).With(VietNam, Stance.Objection).With(TheChair, Closing(Outcome.NoConsensus))
        .When(TheChair, Referring())
        .ThenRefused(Reason.NotUnderCharter, NotFailed);

    // Nobody has objected by not answering, nor ministers by what senior officials said; and a text revised since has not been put to anyone.
    [Fact]
    public void Is_not_asked_before_the_ministers_have_failed_to_agree_on_the_present_text()
    {
        OpenRound(Rules.Charter).At("2026-10-15 17:00").With(TheChair, Closing(Outcome.NoConsensus)).When(TheChair, Referring()).ThenRefused(Reason.NotUnderCharter, NotFailed);
        WithoutConsensus().With(Indonesia, Revising("text 2")).When(TheChair, Referring()).ThenRefused(Reason.NotUnderCharter, NotFailed);
        Objected(act => act.AskedOutcome = Outcome.Noted).With(TheChair, Closing(Outcome.NoConsensus)).When(TheChair, Referring()).ThenRefused(Reason.NotUnderCharter, NotFailed);
        var seniorOfficials = Objected(act => (act.Organ, act.AskedOutcome) = (Som, Outcome.Forwarded), TheChairOfSom).With(TheChairOfSom, Closing(Outcome.NoConsensus));
        seniorOfficials.When(TheChair, Referring()).ThenRefused(Reason.NotUnderCharter, NotFailed);
        OpenRound(Rules.Charter).With(VietNam, Stance.Hold).With(TheChair, Closing(Outcome.NoConsensus)).With(TheChair, Referring());
    }

    // Article 20(2): "a specific decision".
    [Fact]
    public void The_method_of_one_decision_is_no_rule_for_others()
    {
        var answered = Referred().With(TheChair, Answering(SummitAnswer.Method)).With(TheSecretaryGeneral, Attesting());
        var other = Ministries.Aggregate(
            answered.With(Malaysia, Submitting("other text").But(act => act.Proposal = TheOther)).With(TheChair, Admitting("ASC/AMM/2026/002").But(act => act.Proposal = TheOther)),
            (world, member) => world.With(member, _ => new GiveConsent { Organ = Amm, Kind = ConsentKind.Silence }));

        other.When(TheChair, Opening(NextSilence, "2026-10-30 17:00").But(act => (act.Round, act.TextFingerprint) = ($"{TheOther}/rounds/1", Paper.Named("other text").ToByteString())))
            .ThenRefused(Reason.RuleNotAdopted, "The Summit gave rules/silence version 2 for other proposals, not for ASC/AMM/2026/002; the community has not adopted it.");
        other.With(TheChair, Opening(NextSilence, "2026-10-30 17:00"));
    }

    [Fact]
    public void Decides_how_it_is_decided()
    {
        var world = Referred().With(TheChair, Answering(SummitAnswer.Method)).With(TheSecretaryGeneral, Attesting());

        Assert.Equal((Phase.Consultation, ("rules/silence", 2U)), (world.Proposal.Phase, world.Proposal.RequiredRule));
        Assert.True(world.Community.Rules.ContainsKey(("rules/silence", 2)));
        world.When(TheChair, Opening(Rules.Charter, "2026-10-30 17:00")).ThenRefused(Reason.RuleNotAdopted, $"The Summit has decided that {TheSymbol} is decided under The rule of silence.");
    }

    [Theory]
    [InlineData(SummitAnswer.Adopted, Phase.Adopted)]
    [InlineData(SummitAnswer.Noted, Phase.Noted)]
    [InlineData(SummitAnswer.Shelved, Phase.Shelved)]
    public void Answers_what_was_referred(SummitAnswer answer, Phase phase)
    {
        var entered = Referred().With(TheChair, Answering(answer));

        Assert.Equal(Phase.ReferredToSummit, entered.Proposal.Phase);
        Assert.Equal(phase, entered.With(TheSecretaryGeneral, Attesting()).Proposal.Phase);
    }

    // The negative control is ProposalSentenceTests.Says_that_the_organ_has_decided.
    [Fact]
    public void Is_said_to_have_decided_what_it_adopted()
    {
        var world = Referred().With(TheChair, Answering(SummitAnswer.Adopted)).With(TheSecretaryGeneral, Attesting());

        Assert.StartsWith($"The Summit has decided: {TheSymbol} was adopted on", ProposalSentence.Of(world.Community, world.Proposal, world.Now), StringComparison.Ordinal);
    }

    [Fact]
    public void Adopts_what_was_endorsed_and_opens_its_activities()
    {
        var world = Endorsed().With(TheChair, Answering(SummitAnswer.Adopted)).With(TheSecretaryGeneral, Attesting());

        Assert.Equal((Phase.Adopted, "activities/idn-2026-1-1"), (world.Proposal.Phase, world.Proposal.Activities[0].Name));
    }

    [Fact]
    public void Returns_what_was_endorsed() =>
        Assert.Equal(Phase.Consultation, Endorsed().With(TheChair, Answering(SummitAnswer.Returned)).With(TheSecretaryGeneral, Attesting()).Proposal.Phase);

    [Fact]
    public void Answers_what_it_was_asked()
    {
        const string Fit = "this is no answer to what the Summit was asked.";
        Endorsed().When(TheChair, Answering(SummitAnswer.Noted)).ThenRefused(Reason.WrongPhase, $"ASC/SUMMIT/2026/001 is endorsed: {Fit}");
        Referred().When(TheChair, Answering(SummitAnswer.Returned)).ThenRefused(Reason.WrongPhase, $"{TheSymbol} is referred to the Summit: {Fit}");
        InConsultation().When(TheChair, Answering(SummitAnswer.Adopted)).ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in consultation: {Fit}");
    }

    [Fact]
    public void A_later_entry_replaces_an_answer_that_is_not_attested()
    {
        var first = Referred().With(TheChair, Answering(SummitAnswer.Noted));
        var second = first.With(TheChair, Answering(SummitAnswer.Adopted));

        second.When(TheSecretaryGeneral, _ => Attesting()(first))
            .ThenRefused(Reason.NothingToAttest, $"The answer entered on {TheSymbol} is entry {second.LastEntry}, not {first.LastEntry}.");
        second.With(TheSecretaryGeneral, Attesting()).When(TheSecretaryGeneral, Attesting())
            .ThenRefused(Reason.NothingToAttest, $"No answer of the Summit on {TheSymbol} awaits attestation.");
        Referred().When(TheSecretaryGeneral, Attesting()).ThenRefused(Reason.NothingToAttest, $"No answer of the Summit on {TheSymbol} awaits attestation.");
    }

    [Fact]
    public void A_version_of_a_rule_says_one_thing()
    {
        const string Taken = "rules/silence version 1 is adopted already with other words: give it the next version.";
        Referred().When(TheChair, Answering(SummitAnswer.Method).But(act => act.Rule.Version = 1).But(act => act.Rule.Title = "Another")).ThenRefused(Reason.AlreadyExists, Taken);
        Referred().With(TheChair, Answering(SummitAnswer.Method).But(act => act.Rule = Rules.Silence)).With(TheSecretaryGeneral, Attesting());

        // Adopted with other words after the answer was entered and before it was attested.
        Referred().With(TheChair, Answering(SummitAnswer.Method)).With(TheChair, Permitting(DecisionPurpose.Rule, Renamed().Rule_)).With(TheChair, Adopting(Renamed()))
            .When(TheSecretaryGeneral, Attesting()).ThenRefused(Reason.AlreadyExists, Taken.Replace("version 1", "version 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Has_met() => Referred().When(TheChair, Answering(SummitAnswer.Noted).But(act => act.DecidedDate = "2027-01-01")).ThenInvalid("decided_date");

    [Fact]
    public void Is_asked_and_answered_by_the_chair_of_the_organ()
    {
        WithoutConsensus().When(TheChairOfSom, Referring()).ThenRefused(Reason.WrongOffice, $"{TheSymbol} is before the AMM; the Chair of the SOM may not act on it.");
        Referred().When(TheChairOfSom, Answering(SummitAnswer.Noted)).ThenRefused(Reason.WrongOffice, $"{TheSymbol} is before the AMM; the Chair of the SOM may not act on it.");
    }

    [Fact]
    public void Names_every_field_that_is_nonsense()
    {
        Referred().ThenEachIsInvalid(TheChair, Referring(), ("proposal", act => act.Proposal = TheSymbol), ("dossier", act => act.Dossier = null));
        Referred().ThenEachIsInvalid(TheSecretaryGeneral, Attesting(), ("proposal", act => act.Proposal = TheSymbol));
        Referred().ThenEachIsInvalid(
            TheChair,
            Answering(SummitAnswer.Method),
            ("proposal", act => act.Proposal = TheSymbol),
            ("answer, rule", act => act.Answer = SummitAnswer.Unspecified),
            ("document", act => act.Document = null),
            ("decided_date", act => act.DecidedDate = ""),
            ("rule", act => act.Rule = null),
            ("rule", act => act.Answer = SummitAnswer.Noted),
            ("rule.title", act => act.Rule.Title = ""));
    }

    private static World Objected(Action<OpenRound> otherwise, Desk? chair = null) => InConsultation().At("2026-10-01 09:00")
        .With(chair ?? TheChair, Opening(Rules.Charter, "2026-10-15 17:00").But(otherwise)).With(VietNam, Stance.Objection);

    private static World Referred() => WithoutConsensus().With(TheChair, Referring());

    private static World Endorsed() => Founded().At("2026-09-02 10:00").With(Indonesia, Submitting("text 1").But(act => act.Organ = Summit)).With(TheChair, Admitting("ASC/SUMMIT/2026/001"))
        .With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00").But(act => (act.Organ, act.AskedOutcome) = (Amm, Outcome.Endorsed)))
        .WithEach(Ministries, Stance.Support).With(TheChair, Closing(Outcome.Endorsed));

    private static V1.Rule Renamed()
    {
        var rule = NextSilence;
        rule.Title = "Another";
        return rule;
    }
}
