namespace AscConsensus.Engine.Tests.Directory;

/// <summary>Dialogue partners (Charter, Article 44), rules adopted by all (Charter, Article 20(1)), and goals, which force nothing.</summary>
public sealed class PartnersAndRulesTests
{
    [Fact]
    public void A_rule_is_adopted_on_a_decision_of_its_own_in_the_highest_organ_that_meets_here()
    {
        InConsultation().WithDecision(DecisionPurpose.Rule, "rules/charter").When(TheChair, Adopting(NextSilence))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 decides on the adoption of rules/charter, not on the adoption of rules/silence.");
        Founded().With(TheChairOfSom, Permitting(DecisionPurpose.Rule, "rules/silence").But(act => act.Organ = Som)).When(TheChairOfSom, Adopting(NextSilence))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 is of the SOM: rules and policies are adopted in the AMM.");
        Founded().WithDecision(DecisionPurpose.Rule, "rules/silence").With(TheChair, Adopting(NextSilence)).When(TheChair, Adopting(NextSilence).But(act => act.Rule.Version = 3))
            .ThenRefused(Reason.DecisionDoesNotFit, "Entry 2 rests on decisions/2026-1: each act rests on a decision of its own.");
    }

    [Fact]
    public void A_partner_is_entered_on_a_decision_and_once()
    {
        var world = Founded().With(TheSecretaryGeneral, AddingPartner());

        Assert.Equal("Japan", world.Community.NameOf(Japan.Office));
        world.When(TheSecretaryGeneral, AddingPartner()).ThenRefused(Reason.AlreadyExists, "Japan is entered already, as a dialogue partner since 23 Mar 1977.");
        Founded().When(TheSecretaryGeneral, AddingPartner().But(act => act.Decision = null))
            .ThenRefused(Reason.NoteRequired, "A dialogue partner is entered on a decision: cite the document that decided it.");
    }

    [Fact]
    public void A_partners_key_acts_from_its_day_on()
    {
        var world = Founded().With(TheSecretaryGeneral, AddingPartner(since: "2026-10-01"))
            .With(TheSecretaryGeneral, _ => new EnrolCredential { Key = Japan.Key.ToByteString(), Office = Japan.Office.ToString(), Label = "key", Use = KeyUse.Connection, Note = Paper.ForMembers("note") });

        Assert.Equal(Reason.UnknownPartner, Assert.IsType<Judgement.Refused>(Decisions.Admit(world.Community, Japan.Key, world.Now)).Reason);
        Assert.IsType<Judgement.Accepted>(Decisions.Admit(world.Community, Japan.Key, World.InstantOf("2026-10-01 00:00")));
        world.At("2026-10-01 00:00").With(Japan, _ => new RevokeCredential { Key = Japan.Key.ToByteString() });
    }

    [Fact]
    public void Partners_and_goals_may_be_there_at_the_founding()
    {
        var founding = Founding();
        founding.Partners.Add(new AddPartner { Partner = Japan.Office.Of, Name = "Japan", SinceDate = "1977-03-23" });
        founding.Goals.Add(new PhaseGoal { Phase = Phase.Submitted, AttentionDays = 14, LateDays = 30 });
        var founded = new World(Community.Empty, World.InstantOf("2026-09-01 09:00"), []).When(TheOperator, _ => founding).ThenAccepted();

        Assert.NotNull(founded.Community.FindPartner(Japan.Office.Of));
        Assert.Equal(GoalState.Attention, founded.Community.Goals[Phase.Submitted].StateAfter(14));
    }

    [Fact]
    public void A_rule_is_adopted_with_every_member_seated_and_none_objecting()
    {
        var world = Founded().WithDecision(DecisionPurpose.Rule, "rules/silence").With(TheChair, Adopting(NextSilence));

        Assert.True(world.Community.Rules.ContainsKey(("rules/silence", 2)));
        world.WithDecision(DecisionPurpose.Rule, "rules/silence").When(TheChair, Adopting(NextSilence, "decisions/2026-2")).ThenRefused(Reason.AlreadyExists, "rules/silence version 2 is there already: give it the next version.");
    }

    // A rule adopted over a member would bind it to a way of deciding that it never agreed to.
    [Fact]
    public void No_rule_is_adopted_over_anyone()
    {
        Founded().With(TheChair, Permitting(DecisionPurpose.Rule, "rules/silence", Myanmar)).When(TheChair, Adopting(NextSilence))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 was taken without Myanmar: an act rests on a decision with every member seated.");
        Founded().With(TheChair, Permitting(DecisionPurpose.Rule, "rules/silence").But(act => act.Objections.Add(new VoicedObjection { Member = Myanmar.Member }))).When(TheChair, Adopting(NextSilence))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 was not taken by consensus: Myanmar objected in the room.");
        Founded().WithDecision(DecisionPurpose.Rule, "rules/silence").With(Myanmar, Contesting("decisions/2026-1")).When(TheChair, Adopting(NextSilence))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 is contested by Myanmar: an act rests on a decision by consensus.");
        Founded().When(TheChair, Adopting(NextSilence)).ThenRefused(Reason.UnknownDecision, "There is no decisions/2026-1.");
    }

    [Fact]
    public void Goals_replace_those_before()
    {
        var world = Founded().With(TheSecretaryGeneral, SettingGoals((Phase.Submitted, 14, 30))).With(TheSecretaryGeneral, SettingGoals((Phase.Consultation, 60, 90)));

        Assert.Equal(new Goal(Phase.Consultation, 60, 90), Assert.Single(world.Community.Goals.Values));
    }

    [Fact]
    public void Name_every_field_that_is_nonsense()
    {
        Founded().ThenEachIsInvalid(TheSecretaryGeneral, AddingPartner(), ("partner", act => act.Partner = "partners/Japan"), ("name", act => act.Name = ""), ("since_date", act => act.SinceDate = "1977"));
        Founded().ThenEachIsInvalid(TheChair, Adopting(NextSilence), ("rule", act => act.Rule = null), ("meeting_decision", act => act.MeetingDecision = ""), ("rule.version", act => act.Rule.Version = 0));
        Founded().ThenEachIsInvalid(
            TheSecretaryGeneral,
            SettingGoals((Phase.Submitted, 14, 30)),
            ("goals", act => act.Goals.Clear()),
            ("goals", act => act.Goals.Add(act.Goals[0])),
            ("goals.phase", act => act.Goals[0].Phase = Phase.Unspecified),
            ("goals.attention_days", act => act.Goals[0].AttentionDays = 0),
            ("goals.late_days", act => act.Goals[0].LateDays = 14));
    }
}
