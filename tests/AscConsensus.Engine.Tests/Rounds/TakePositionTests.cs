using NodaTime;

namespace AscConsensus.Engine.Tests.Rounds;

public sealed class TakePositionTests
{
    [Fact]
    public void Says_where_the_member_stands()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Objection, "3");
        var position = world.PositionOf(VietNam)!;

        Assert.Equal((Stance.Objection, world.LastEntry, world.Now), (position.Stance, position.Entry, position.At));
        Assert.Equal(["3"], position.Clauses.AsEnumerable());
    }

    [Fact]
    public void Replaces_what_the_member_said_before()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(Malaysia, Stance.Support).With(VietNam, Stance.StandAside);

        Assert.Equal([VietNam.Member, Malaysia.Member], world.Round.Positions.Select(position => position.Member));
        Assert.Equal(Stance.StandAside, world.PositionOf(VietNam)!.Stance);
    }

    [Theory]
    [InlineData(Stance.Support)]
    [InlineData(Stance.NoObjection)]
    [InlineData(Stance.Reservation)]
    [InlineData(Stance.StandAside)]
    public void Ends_the_members_own_objection_and_hold_when_it_joins(Stance joining) =>
        Assert.All(OpenRound(Rules.Charter).With(VietNam, Stance.Hold).With(VietNam, Stance.Objection).With(VietNam, joining).Proposal.Objections, objection => Assert.Equal(ObjectionState.Joined, objection.State));

    [Fact]
    public void Ends_no_other_members_objection() =>
        Assert.Equal(VietNam.Member, Assert.Single(OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(Malaysia, Stance.Support).Proposal.Objections).Member);

    // Objections live on the proposal until their owner withdraws them or joins: asking for time or leaving is neither.
    [Theory]
    [InlineData(Stance.Hold)]
    [InlineData(Stance.NotParticipating)]
    public void Does_not_end_an_objection_otherwise(Stance stance) =>
        Assert.Equal([VietNam.Member], OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(VietNam, stance).Standing.Objecting.AsEnumerable());

    [Fact]
    public void Keeps_the_latest_objection_of_a_member()
    {
        var objection = Assert.Single(OpenRound(Rules.Charter).With(VietNam, Stance.Objection, "3").With(VietNam, Stance.Objection, "1").Proposal.Objections, each => !each.HasEnded);

        Assert.Equal(["1"], objection.Clauses.AsEnumerable());
    }

    // Answers count until the Chair closes; the due date is no cut-off.
    [Fact]
    public void Counts_after_the_due_date() => OpenRound(Rules.Charter).At("2026-10-16 09:00").With(VietNam, Stance.Support);

    [Fact]
    public void Answers_the_text_of_the_round() => SecondRound(Rules.Charter)
        .When(VietNam, Taking(Stance.Support).But(act => act.TextFingerprint = Paper.Named("text 1").ToByteString()))
        .ThenRefused(Reason.TextNotOfRound, $"proposals/idn-2026-1/rounds/2 is on revision 2 ({Paper.Named("text 2").Brief}), not on the text {Paper.Named("text 1").Brief}.");

    [Fact]
    public void Is_refused_in_a_closed_round() => Adopted()
        .When(VietNam, Taking(Stance.Objection))
        .ThenRefused(Reason.RoundNotOpen, "proposals/idn-2026-1/rounds/1 is closed.");

    [Fact]
    public void Needs_a_round() => InConsultation()
        .When(VietNam, _ => new TakePosition { Round = "proposals/idn-2026-1/rounds/1", TextFingerprint = Paper.Named("text 1").ToByteString(), Stance = Stance.Support })
        .ThenRefused(Reason.UnknownRound, "There is no proposals/idn-2026-1/rounds/1.");

    [Fact]
    public void Names_clauses_of_the_text() => OpenRound(Rules.Charter)
        .When(VietNam, Taking(Stance.Objection, "1", "4"))
        .ThenRefused(Reason.UnknownClause, "Revision 1 has no clause 4.");

    [Fact]
    public void Leaves_the_electorate_only_where_the_rule_allows_it() => OpenRound(Rules.Plan)
        .When(VietNam, Taking(Stance.NotParticipating))
        .ThenRefused(Reason.RuleForbidsStance, "The Plan of Action does not allow a member not to participate.");

    [Fact]
    public void Gives_reasons_for_an_objection_only_where_the_rule_asks() => OpenRound(Rules.Reasoned)
        .When(VietNam, Taking(Stance.Objection))
        .ThenRefused(Reason.RuleForbidsStance, "The rule with reasons asks for the reasons of an objection.");

    [Fact]
    public void Asks_for_time_in_the_future() => OpenRound(Rules.Charter)
        .When(Thailand, Taking(Stance.Hold).But(act => act.HoldUntilDate = "2026-09-30"))
        .ThenRefused(Reason.RuleForbidsStance, "Time cannot be asked until 30 Sep 2026: that has passed.");

    [Fact]
    public void Asks_for_time_until_today_at_least() =>
        Assert.Equal(new LocalDate(2026, 10, 1), OpenRound(Rules.Charter).With(Thailand, Taking(Stance.Hold).But(act => act.HoldUntilDate = "2026-10-01")).PositionOf(Thailand)!.HoldUntil);

    [Fact]
    public void Names_every_field_that_is_nonsense() => OpenRound(Rules.Charter).ThenEachIsInvalid(
        VietNam,
        Taking(Stance.Objection, "3"),
        ("round", act => act.Round = "1"),
        ("text_fingerprint", act => act.TextFingerprint = Google.Protobuf.ByteString.Empty),
        ("stance", act => act.Stance = default),
        ("stance", act => act.Stance = (Stance)9),
        ("clauses", act => act.Clauses.Add("")),
        ("clauses", act => act.Clauses.Add("3")),
        ("hold_until_date", act => act.HoldUntilDate = "2026-10-14"),
        ("hold_until_date", act => (act.Stance, act.HoldUntilDate) = (Stance.Hold, "")),
        ("hold_until_date", act => (act.Stance, act.HoldUntilDate) = (Stance.Hold, "9999-12-31")),
        ("objection_kind", act => act.ObjectionKind = (ObjectionKind)9),
        ("objection_kind", act => (act.Stance, act.ObjectionKind) = (Stance.Support, ObjectionKind.Scrutiny)),
        ("statement", act => act.Stance = Stance.Reservation));
}
