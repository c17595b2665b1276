namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>The laws see what they are there for: acts that Decide refuses are forced upon the state, and each breaks one.</summary>
public sealed partial class LawsTests
{
    private static readonly World Objected = OpenRound(Rules.Charter).WithEach(Ministries.Except([VietNam]), Stance.Support).With(VietNam, Stance.Objection);

    [Fact]
    public void An_act_that_is_accepted_breaks_none() => Assert.Empty(Forced(Objected, VietNam, Taking(Stance.Support)));

    [Fact]
    public void Adopting_against_an_objection_is_seen() => Sees("adopted against an objection or a hold", Objected, TheChair, Closing(Outcome.Adopted));

    [Fact]
    public void Adopting_without_an_elector_is_seen() => Sees("adopted without an elector", OpenRound(Rules.Charter), TheChair, Closing(Outcome.Adopted));

    [Fact]
    public void A_position_by_another_than_its_member_is_seen() => Sees("a position was changed by another than its member", Objected, TheChair, Taking(Stance.Support));

    [Fact]
    public void A_ministerial_body_with_a_position_is_seen() => Sees("an office did what is not its own to do", Objected, DefenceMinisters, Taking(Stance.Support));

    [Fact]
    public void An_ended_objection_of_another_is_seen() =>
        Assert.Contains("an objection was raised or ended by another than its owner", Laws.Broken(
            Objected.Community, Taking(Stance.Support)(Objected), EntryBy(Objected, Indonesia), Objected.Community.With(Objected.Proposal with { Objections = [Objected.Proposal.Objections[0] with { State = ObjectionState.Withdrawn, EndedAt = Objected.Now }] })));

    [Fact]
    public void An_objection_that_left_the_ledger_is_seen() =>
        Assert.Contains("an objection left the ledger", Laws.Broken(
            Objected.Community, Withdrawing()(Objected), EntryBy(Objected, Indonesia), Objected.Community.With(Objected.Proposal with { Objections = [] })));

    [Fact]
    public void A_text_revised_under_an_open_round_is_seen() => Sees("the open round is not on the present text", Objected, Indonesia, Revising("text 2"));

    [Fact]
    public void A_due_date_that_moves_back_is_seen() => Sees("the due date moved back, or after it had passed", Objected, TheChair, Extending("2026-10-10 17:00"));

    [Fact]
    public void A_due_date_that_moves_after_it_has_passed_is_seen() =>
        Sees("the due date moved back, or after it had passed", Objected.At("2026-10-16 09:00"), TheChair, Extending("2026-10-22 17:00"));

    [Fact]
    public void A_position_after_the_end_is_seen() => Sees("something was accepted after the end", Adopted(), VietNam, Taking(Stance.Objection));

    [Fact]
    public void Adopting_before_a_capital_has_confirmed_is_seen() => Sees(
        "adopted before a capital confirmed",
        OpenRound(Rules.Charter).WithEach(Ministries.Except([VietNam]), Stance.Support).With(VietNam, Taking(Stance.Support).But(act => act.AdReferendum = true)),
        TheChair,
        Closing(Outcome.Adopted));

    [Fact]
    public void Adopting_by_silence_without_notice_is_seen() => Sees(
        "adopted without an elector",
        Rounds.SilenceTests.Consenting(Ministries).At("2026-10-01 09:00").With(TheChair, Opening(Rules.Silence, "2026-10-15 17:00")).At("2026-10-15 17:00"),
        TheChair,
        Closing(Outcome.Adopted));

    [Fact]
    public void A_revoked_key_that_acts_is_seen() => Sees(
        "a revoked key, or one of another office, acted", Objected.With(Indonesia, _ => new RevokeCredential { Key = Indonesia.Key.ToByteString() }), Indonesia, Withdrawing());

    [Fact]
    public void A_chair_after_its_term_is_seen() => Sees("a Chair acted outside its term", Objected.At("2027-01-01 00:00"), TheChair, Closing(Outcome.NoConsensus));

    [Fact]
    public void A_changed_certificate_is_seen()
    {
        var adopted = Adopted();
        var forged = adopted.Round with { Decision = adopted.Round.Decision! with { Outcome = Outcome.NoConsensus } };

        Assert.Contains("a round that was over changed", Laws.Broken(adopted.Community, Announcing()(adopted), EntryBy(adopted, TheChair), adopted.Community.With(adopted.Proposal.With(forged))));
    }

    [Fact]
    public void A_second_position_of_a_member_is_seen()
    {
        var twice = Objected.Round with { Positions = [.. Objected.Round.Positions, Objected.Round.Positions[0]] };

        Assert.Contains("a member has two positions in one round", Laws.Broken(Objected.Community, Taking(Stance.Support)(Objected), EntryBy(Objected, Indonesia), Objected.Community.With(Objected.Proposal.With(twice))));
    }

    [Fact]
    public void Two_states_that_differ_have_different_texts() =>
        Assert.NotEqual(StateText.Of(Objected.Community), StateText.Of(Objected.With(VietNam, Stance.Objection, "3").Community));

    private static void Sees(string law, World world, Desk by, Func<World, IAct> acting) => Assert.Contains(law, Forced(world, by, acting));

    private static IEnumerable<string> Forced(World world, Desk by, Func<World, IAct> acting)
    {
        var act = acting(world);
        var entry = EntryBy(world, by);
        return Laws.Broken(world.Community, act, entry, Decisions.Apply(world.Community, act, entry));
    }

    private static Entry EntryBy(World world, Desk by) => new(world.LastEntry + 1, world.Now, new Actor(by.Office, by.Key));
}
