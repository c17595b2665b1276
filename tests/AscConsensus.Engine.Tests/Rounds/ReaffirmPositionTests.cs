namespace AscConsensus.Engine.Tests.Rounds;

/// <summary>Positions never carry over to another text of themselves.</summary>
public sealed class ReaffirmPositionTests
{
    [Fact]
    public void Takes_the_earlier_stance_on_the_new_text()
    {
        var second = SecondRound(Rules.Charter);
        var reaffirmed = second.With(Indonesia, Reaffirming(Earlier(second, Indonesia)));

        Assert.Null(second.PositionOf(Indonesia));
        Assert.Equal((Stance.Support, reaffirmed.LastEntry, reaffirmed.Now), (reaffirmed.PositionOf(Indonesia)!.Stance, reaffirmed.PositionOf(Indonesia)!.Entry, reaffirmed.PositionOf(Indonesia)!.At));
    }

    [Fact]
    public void Maintains_an_objection()
    {
        var second = SecondRound(Rules.Charter);
        var objection = Assert.Single(second.With(VietNam, Reaffirming(Earlier(second, VietNam))).Proposal.Objections, each => !each.HasEnded);

        Assert.Equal((VietNam.Member, (ulong)second.Record.Count), (objection.Member, objection.Entry));
    }

    [Fact]
    public void Is_of_a_position_of_ones_own()
    {
        var second = SecondRound(Rules.Charter);
        var indonesias = Earlier(second, Indonesia);

        second.When(Malaysia, Reaffirming(indonesias)).ThenRefused(Reason.NoSuchPosition, $"Entry {indonesias} is not a position of Malaysia in an earlier round on {TheSymbol}.");
    }

    [Fact]
    public void Is_of_an_earlier_round()
    {
        var second = SecondRound(Rules.Charter).With(Malaysia, Stance.Support);

        second.When(Malaysia, Reaffirming(second.LastEntry)).ThenRefused(Reason.NoSuchPosition, $"Entry {second.LastEntry} is not a position of Malaysia in an earlier round on {TheSymbol}.");
    }

    [Fact]
    public void Answers_the_text_of_the_round()
    {
        var second = SecondRound(Rules.Charter);

        second.When(Indonesia, Reaffirming(Earlier(second, Indonesia)).But(act => act.TextFingerprint = Paper.Named("text 1").ToByteString()))
            .ThenRefused(Reason.TextNotOfRound, $"proposals/idn-2026-1/rounds/2 is on revision 2 ({Paper.Named("text 2").Brief}), not on the text {Paper.Named("text 1").Brief}.");
    }

    [Fact]
    public void Is_refused_where_the_clause_is_gone()
    {
        var second = OpenRound(Rules.Charter).With(VietNam, Stance.Objection, "3").With(TheChair, Closing(Outcome.NoConsensus))
            .With(Indonesia, Revising("text 2").But(act => act.Text.Clauses.Remove("3")))
            .With(TheChair, Opening(Rules.Charter, "2026-10-20 17:00"));

        second.When(VietNam, Reaffirming(Earlier(second, VietNam))).ThenRefused(Reason.UnknownClause, "Revision 2 has no clause 3.");
    }

    [Fact]
    public void Is_refused_where_the_time_asked_has_passed()
    {
        var second = OpenRound(Rules.Charter).With(Thailand, Stance.Hold).With(TheChair, Closing(Outcome.NoConsensus))
            .At("2026-10-15 00:00").With(TheChair, Opening(Rules.Charter, "2026-10-20 17:00"));

        second.When(Thailand, Reaffirming(Earlier(second, Thailand))).ThenRefused(Reason.RuleForbidsStance, "Time cannot be asked until 14 Oct 2026: that has passed.");
    }

    [Fact]
    public void Is_refused_where_the_new_rule_does_not_allow_the_stance()
    {
        var second = OpenRound(Rules.Charter).With(LaoPdr, Stance.NotParticipating).With(VietNam, Stance.Objection).With(TheChair, Closing(Outcome.NoConsensus))
            .With(TheChair, Opening(Rules.Plan, "2026-10-20 17:00"));

        second.When(LaoPdr, Reaffirming(Earlier(second, LaoPdr))).ThenRefused(Reason.RuleForbidsStance, "The Plan of Action does not allow a member not to participate.");
    }

    [Fact]
    public void Is_refused_where_the_new_rule_asks_for_reasons()
    {
        var second = SecondRound(Rules.Reasoned);

        second.When(VietNam, Reaffirming(Earlier(second, VietNam))).ThenRefused(Reason.RuleForbidsStance, "The rule with reasons asks for the reasons of an objection.");
    }

    [Fact]
    public void Is_refused_in_a_closed_round() => Adopted()
        .When(Indonesia, Reaffirming(0))
        .ThenRefused(Reason.RoundNotOpen, "proposals/idn-2026-1/rounds/1 is closed.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => SecondRound(Rules.Charter).ThenEachIsInvalid(
        Indonesia,
        Reaffirming(5),
        ("round", act => act.Round = ""),
        ("text_fingerprint", act => act.TextFingerprint = Google.Protobuf.ByteString.Empty));

    private static ulong Earlier(World world, Desk ministry) => world.Proposal.Rounds[0].PositionOf(ministry.Member)!.Entry;
}
