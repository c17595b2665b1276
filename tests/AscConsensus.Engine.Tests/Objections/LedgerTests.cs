namespace AscConsensus.Engine.Tests.Objections;

/// <summary>Objections live on the proposal, before, in and between rounds, until their owner ends them; nothing leaves the ledger (RFC 7282: addressed, not counted).</summary>
public sealed class LedgerTests
{
    [Fact]
    public void Raised_before_a_round_it_stands_against_it() => Assert.Equal(
        "Consensus not yet reached: Viet Nam objects (clause 3). Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).",
        InConsultation().With(VietNam, Objecting("3")).At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00"))
            .WithEach(Ministries.Except([VietNam]), Stance.Support).Standing.Sentence);

    [Fact]
    public void Addressed_it_stands_all_the_same()
    {
        var raised = InConsultation().With(VietNam, Objecting("3"));
        var addressed = raised.With(Indonesia, Addressing(raised.LastEntry));

        Assert.Equal(ObjectionState.Addressed, Assert.Single(addressed.Proposal.Objections).State);
        Assert.Equal([VietNam.Member], addressed.At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00")).Standing.Objecting.AsEnumerable());
    }

    [Fact]
    public void Its_owner_maintains_it()
    {
        var raised = InConsultation().With(VietNam, Objecting());
        var maintained = raised.With(Singapore, Addressing(raised.LastEntry)).With(VietNam, Maintaining(raised.LastEntry));

        Assert.Equal(ObjectionState.Maintained, Assert.Single(maintained.Proposal.Objections).State);
    }

    [Fact]
    public void What_was_not_addressed_is_not_maintained()
    {
        var raised = InConsultation().With(VietNam, Objecting());
        raised.When(VietNam, Maintaining(raised.LastEntry))
            .ThenRefused(Reason.AlreadyAnswered, "The objection of Viet Nam has not been addressed since it last spoke: it stands as it is.");
    }

    [Fact]
    public void Only_its_owner_withdraws_it()
    {
        var raised = InConsultation().With(VietNam, Objecting());
        raised.When(Indonesia, WithdrawingObjection(raised.LastEntry)).ThenRefused(Reason.NotItsOwner, "Only Viet Nam can say of its objection whether it stands.");
        Assert.True(raised.With(VietNam, WithdrawingObjection(raised.LastEntry)).Proposal.Objections[0].HasEnded);
    }

    // It ends the objection, and says nothing else: the member has taken no position.
    [Fact]
    public void Withdrawn_it_joins_nothing()
    {
        var raised = OpenRound(Rules.Charter).WithEach(Ministries.Except([VietNam]), Stance.Support).With(VietNam, Objecting());

        Assert.Equal([VietNam.Member], raised.With(VietNam, WithdrawingObjection(raised.LastEntry)).Standing.Awaited.AsEnumerable());
    }

    [Fact]
    public void Ended_it_stays_in_the_ledger()
    {
        var joined = OpenRound(Rules.Charter).With(VietNam, Stance.Objection, "3").At("2026-10-02 09:00").With(VietNam, Stance.Support);
        var objection = Assert.Single(joined.Proposal.Objections);

        Assert.Equal((ObjectionState.Joined, World.InstantOf("2026-10-02 09:00")), (objection.State, objection.EndedAt));
    }

    // Only its owner's word ends it, and raising another is no such word.
    [Fact]
    public void A_second_one_stands_beside_the_first()
    {
        var consulted = InConsultation().With(VietNam, Objecting("3")).With(VietNam, Objecting("1"));
        var twice = consulted.At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00")).With(VietNam, Stance.Objection, "2");

        Assert.All(twice.Proposal.Objections, objection => Assert.Equal(ObjectionState.Open, objection.State));
        Assert.DoesNotContain("Viet Nam, Viet Nam", ProposalSentence.Of(consulted.Community, consulted.Proposal, consulted.Now), StringComparison.Ordinal);
        Assert.StartsWith("Consensus not yet reached: Viet Nam objects (clauses 3, 1, 2);", twice.Standing.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Consensus not yet reached: Viet Nam objects;", twice.With(VietNam, Objecting()).Standing.Sentence, StringComparison.Ordinal);
        Assert.All(twice.With(VietNam, Stance.NoObjection).Proposal.Objections, objection => Assert.Equal(ObjectionState.Joined, objection.State));
    }

    // A changed position says its own objection anew, and that one is not withdrawn.
    [Fact]
    public void A_changed_position_replaces_its_own_wording_only()
    {
        var changed = OpenRound(Rules.Charter).With(VietNam, Objecting("3")).With(VietNam, Stance.Objection, "1").With(VietNam, Stance.Objection, "2");

        Assert.Equal([ObjectionState.Open, ObjectionState.Replaced, ObjectionState.Open], changed.Proposal.Objections.Select(objection => objection.State));
    }

    [Fact]
    public void Is_not_raised_once_decided() => Adopted().When(VietNam, Objecting()).ThenRefused(Reason.WrongPhase, $"{TheSymbol} is adopted: objections are over.");

    [Fact]
    public void Is_on_the_present_text() => InConsultation().With(Indonesia, Revising("text 2"))
        .When(VietNam, Objecting().But(act => act.TextFingerprint = Paper.Named("text 1").ToByteString()))
        .ThenRefused(Reason.StaleRevision, $"The text of {TheSymbol} is revision 2 ({Paper.Named("text 2").Brief}), not {Paper.Named("text 1").Brief}.");

    [Fact]
    public void Is_on_clauses_that_there_are() => InConsultation().When(VietNam, Objecting("9")).ThenRefused(Reason.UnknownClause, "Revision 1 has no clause 9.");

    [Fact]
    public void Needs_reasons_where_the_rule_says_so() => OpenRound(Rules.Reasoned)
        .When(VietNam, Objecting()).ThenRefused(Reason.RuleForbidsStance, "The rule with reasons asks for the reasons of an objection.");

    [Fact]
    public void A_request_for_time_lapses_with_its_day()
    {
        var world = InConsultation().With(VietNam, AskingForTime("2026-10-03")).At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00"));

        Assert.Equal([VietNam.Member], world.At("2026-10-03 23:59").Standing.Holding.AsEnumerable());
        Assert.Empty(world.At("2026-10-04 00:00").Standing.Holding);
    }

    [Fact]
    public void Names_every_field_that_is_nonsense() => InConsultation().ThenEachIsInvalid(
        VietNam,
        Objecting("3"),
        ("proposal", act => act.Proposal = "x"),
        ("text_fingerprint", act => act.TextFingerprint = Google.Protobuf.ByteString.Empty),
        ("clauses", act => act.Clauses.Add("3")),
        ("kind", act => act.Kind = (ObjectionKind)9),
        ("kind", act => act.HoldUntilDate = "2026-10-14"),
        ("hold_until_date", act => (act.HoldUntilDate, act.Kind) = ("soon", default)),
        ("reasons.fingerprint, reasons.distribution", act => act.Reasons = new Citation()),
        ("proposed_wording.fingerprint, proposed_wording.distribution", act => act.ProposedWording = new Citation()));

    // It counts as if it had been said in a position: once it is withdrawn, the member is awaited and has not joined again by the way.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Raised_by_a_member_that_had_joined_it_takes_that_back(bool isHold)
    {
        var joined = OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support);
        var raised = isHold ? joined.With(VietNam, AskingForTime("2026-10-14")) : joined.With(VietNam, Objecting());

        Assert.Equal([VietNam.Member], raised.With(VietNam, WithdrawingObjection(raised.LastEntry)).Standing.Awaited.AsEnumerable());
        Assert.Equal(Ministries.Length - 1, raised.Round.Positions.Length);
    }

    [Fact]
    public void Raised_after_a_cut_off_it_takes_nothing_back() => Assert.NotNull(
        Rounds.SilenceTests.Noticed().With(VietNam, Stance.Support).At("2026-10-16 09:00").With(VietNam, Objecting()).PositionOf(VietNam));
}
