namespace AscConsensus.Engine.Tests.Rounds;

/// <summary>The outcome is the Chair's to declare; the engine only refuses a false one.</summary>
public sealed class CloseRoundTests
{
    [Fact]
    public void One_objection_outweighs_any_number_of_supports() => OpenRound(Rules.Charter)
        .WithEach(Ministries.Except([VietNam]), Stance.Support)
        .With(VietNam, Stance.Objection, "3")
        .When(TheChair, Closing(Outcome.Adopted))
        .ThenRefused(Reason.StandingForbidsOutcome, "Consensus not yet reached: Viet Nam objects (clause 3). Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void Silence_is_no_assent_even_past_the_due_date() => OpenRound(Rules.Charter)
        .WithEach(Ministries.Except([Myanmar]), Stance.Support)
        .At("2026-10-30 09:00")
        .When(TheChair, Closing(Outcome.Adopted))
        .ThenRefused(Reason.StandingForbidsOutcome, "Consensus not yet reached: awaited: Myanmar. Was due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void Adopts_and_seals_the_certificate()
    {
        var world = Adopted();
        var decision = world.Round.Decision!;

        Assert.Equal((Phase.Adopted, RoundState.Closed, Outcome.Adopted), (world.Proposal.Phase, world.Round.State, decision.Outcome));
        Assert.Equal((world.LastEntry, world.Now), (decision.Entry, decision.At));
        Assert.Equal(world.Round.Positions.Select(position => position.Entry), decision.PositionEntries);
        Assert.Equal((StandingKind.Reached, null), (decision.Standing.Kind, decision.Standing.ChangesAt));
        Assert.Same(decision.Standing, world.At("2026-11-30 09:00").Standing);
    }

    // A member's day of joining may be entered after the fact: it counts from when the record learnt of it.
    [Fact]
    public void Keeps_the_electorate_it_ended_with()
    {
        var later = Adopted().At("2026-11-01 09:00").With(TheSecretaryGeneral, JoiningOn("2026-09-30"));

        Assert.Equal(Ministries.Select(ministry => ministry.Member).Order(StringComparer.Ordinal), later.Round.ElectorateAt(later.Community, later.Now));
        Assert.DoesNotContain("members/PNG", later.Community.MembershipAt(later.Round.Decision!.At));
        Assert.Contains("members/PNG", later.Community.MembershipAt(later.Now));
    }

    [Fact]
    public void A_discontinued_round_keeps_the_electorate_it_ended_with()
    {
        var returned = OpenRound(Rules.Charter).With(TheChair, Permitting(DecisionPurpose.Return)).With(TheChair, Returning()).At("2026-11-01 09:00").With(TheSecretaryGeneral, JoiningOn("2026-11-01"));
        var later = returned.With(Indonesia, Submitting("text 2"));

        Assert.DoesNotContain("members/PNG", later.Round.ElectorateAt(later.Community, later.Now));
        Assert.Contains("members/PNG", later.Community.MembershipAt(later.Proposal.PhaseSince));
    }

    [Fact]
    public void Opens_the_activities_by_adopting()
    {
        var activity = Assert.Single(Adopted().Proposal.Activities);

        Assert.Equal(("activities/idn-2026-1-1", ActivityStatus.NotStarted), (activity.Name, activity.Status));
        Assert.Equal([Indonesia.Member], activity.Leads.AsEnumerable());
    }

    [Fact]
    public void Adopts_before_the_due_date_as_soon_as_consensus_is_reached() => Assert.True(Adopted().Now < Adopted().Round.DueAt);

    [Fact]
    public void No_consensus_takes_the_proposal_back_to_consultation_with_its_objections()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(TheChair, Closing(Outcome.NoConsensus));

        Assert.Equal(Phase.Consultation, world.Proposal.Phase);
        Assert.Equal(VietNam.Member, Assert.Single(world.Proposal.Objections).Member);
    }

    // "No consensus" when an objection or hold stands, or after the due date.
    [Fact]
    public void No_consensus_is_refused_while_members_may_still_answer() => OpenRound(Rules.Charter).With(Indonesia, Stance.Support)
        .At("2026-10-15 16:59")
        .When(TheChair, Closing(Outcome.NoConsensus))
        .ThenRefused(
            Reason.StandingForbidsOutcome,
            "Consensus not yet reached: awaited: Brunei Darussalam, Cambodia, Lao PDR, Malaysia, Myanmar, Philippines, Singapore, Thailand, Timor-Leste, Viet Nam. "
            + "Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void No_consensus_may_be_declared_from_the_due_date_on() => OpenRound(Rules.Charter).At("2026-10-15 17:00").With(TheChair, Closing(Outcome.NoConsensus));

    [Fact]
    public void No_consensus_is_refused_once_reached() => OpenRound(Rules.Charter).WithEach(Ministries, Stance.NoObjection)
        .When(TheChair, Closing(Outcome.NoConsensus))
        .ThenRefused(Reason.StandingForbidsOutcome, "Consensus reached: no member objects and none is awaited. Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).");

    [Fact]
    public void Binds_each_position_counted()
    {
        var reached = OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support);
        var closing = Closing(Outcome.Adopted)(reached);

        reached.With(VietNam, Stance.NoObjection).When(TheChair, _ => closing)
            .ThenRefused(Reason.MovedMeanwhile, "The positions in proposals/idn-2026-1/rounds/1 are others than those the closing counts: read it again.");
    }

    // An objection stands against later rounds until its owner withdraws it or itself joins.
    [Fact]
    public void An_objection_of_an_earlier_round_still_stands()
    {
        var others = SecondRound(Rules.Charter).WithEach(Ministries.Except([VietNam]), Stance.Support);

        others.When(TheChair, Closing(Outcome.Adopted))
            .ThenRefused(Reason.StandingForbidsOutcome, "Consensus not yet reached: Viet Nam objects (clause 3). Due Tue 20 Oct 2026 17:00 Jakarta (UTC+7).");
        others.With(VietNam, Stance.StandAside).With(TheChair, Closing(Outcome.Adopted));
    }

    [Fact]
    public void Is_refused_twice() => Adopted().When(TheChair, Closing(Outcome.Adopted)).ThenRefused(Reason.RoundNotOpen, "proposals/idn-2026-1/rounds/1 is closed.");

    [Fact]
    public void Is_for_the_chair_of_its_organ() => OpenRound(Rules.Charter)
        .When(TheChairOfSom, Closing(Outcome.NoConsensus))
        .ThenRefused(Reason.WrongOffice, "proposals/idn-2026-1/rounds/1 is before the AMM; the Chair of the SOM may not act on it.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => OpenRound(Rules.Charter).ThenEachIsInvalid(
        TheChair,
        Closing(Outcome.NoConsensus),
        ("round", act => act.Round = ""),
        ("outcome", act => act.Outcome = default),
        ("summing_up.fingerprint, summing_up.distribution", act => act.SummingUp = new Citation()));

    private static Func<World, AddMember> JoiningOn(string day) =>
        _ => new AddMember { Member = "members/PNG", Name = "Papua New Guinea", JoinedDate = day, Decision = Paper.ForMembers("declaration") };
}
