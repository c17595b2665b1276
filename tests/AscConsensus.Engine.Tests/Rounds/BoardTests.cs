using AscConsensus.Engine.Tests.Monitoring;

namespace AscConsensus.Engine.Tests.Rounds;

/// <summary>The Chair's board: what can be done about each round, with the engine's sentence; and every outcome with its reason.</summary>
public sealed class BoardTests
{
    [Fact]
    public void In_consultation_it_is_ready_to_open_once_nobody_is_awaited()
    {
        Is(BoardColumn.ReadyToOpen, InConsultation());
        Assert.Empty(Cards(InConsultation().With(TheChair, Consulting([VietNam], "2026-09-20 17:00"))));
        Assert.Empty(Cards(Submitted()));
    }

    [Fact]
    public void An_open_round_moves_over_the_board()
    {
        var open = OpenRound(Rules.Charter);

        Is(BoardColumn.Open, open);
        Is(BoardColumn.EndsSoon, open.At("2026-10-12 17:00"));
        Is(BoardColumn.Overdue, open.At("2026-10-15 17:00"));
        Is(BoardColumn.Blocked, open.With(VietNam, Stance.Objection));
        Is(BoardColumn.CanBeClosed, open.WithEach(Ministries, Stance.Support));
    }

    [Fact]
    public void A_card_says_the_engines_sentence_and_how_many_have_answered()
    {
        var world = OpenRound(Rules.Charter).With(Indonesia, Stance.Support);
        var card = Cards(world).Single();

        Assert.Equal((world.Standing.Sentence, 1, 11, world.Round.DueAt), (card.Sentence, card.Received, card.Electors, card.Due));
    }

    [Fact]
    public void A_decision_is_to_be_announced()
    {
        Is(BoardColumn.ToAnnounce, Adopted());
        Assert.Empty(Cards(Adopted().With(TheChair, Announcing())));
    }

    [Fact]
    public void Confirmations_are_awaited_until_all_are_in()
    {
        var waiting = OpenRound(Rules.Charter).WithEach(Ministries.Except([Thailand]), Stance.Support).With(Thailand, Taking(Stance.Support).But(act => act.AdReferendum = true))
            .With(TheChair, Closing(Outcome.SubjectToConfirmation)).With(TheChair, Announcing());

        Is(BoardColumn.AwaitingConfirmation, waiting);
        Is(BoardColumn.CanBeClosed, waiting.With(Thailand, Confirming(waiting.PositionOf(Thailand)!.Entry)));
    }

    // What was agreed subject to confirmation is announced with what is concluded, once it can be: one card, not two.
    [Fact]
    public void What_can_be_concluded_is_not_to_be_announced_as_well()
    {
        var waiting = OpenRound(Rules.Charter).WithEach(Ministries.Except([Thailand]), Stance.Support).With(Thailand, Taking(Stance.Support).But(act => act.AdReferendum = true))
            .With(TheChair, Closing(Outcome.SubjectToConfirmation));

        Assert.Equal([BoardColumn.AwaitingConfirmation, BoardColumn.ToAnnounce], Cards(waiting).Select(card => card.Column).Order());
        Is(BoardColumn.CanBeClosed, waiting.With(Thailand, Confirming(waiting.PositionOf(Thailand)!.Entry)));
    }

    [Fact]
    public void A_broken_silence_can_be_closed_at_once()
    {
        var silent = Waits.Silent(Ministries);

        Is(BoardColumn.Open, silent);
        Is(BoardColumn.CanBeClosed, silent.With(VietNam, Stance.Objection));
    }

    [Fact]
    public void Each_board_is_of_one_organ()
    {
        Assert.Equal(BoardColumn.ReadyToOpen, Assert.Single(Board.Of(InConsultation().Community, Som, InConsultation().Now)).Column);
        Assert.Empty(Board.Of(OpenRound(Rules.Charter).Community, Som, OpenRound(Rules.Charter).Now));
    }

    [Fact]
    public void Every_outcome_is_previewed_with_its_reason()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Objection);
        var previews = Previews(world);

        Assert.Equal(Enum.GetValues<Outcome>().Length - 1, previews.Count);
        Assert.Equal([Outcome.NoConsensus], previews.Where(preview => preview.IsPermitted).Select(preview => preview.Outcome));
        Assert.Equal((world.Standing.Sentence, Phase.Adopted), (previews[0].Sentence, previews[0].Phase));
        Assert.Equal("The round asks whether the text is adopted, not whether it is noted.", previews.Single(preview => preview.Outcome == Outcome.Noted).Sentence);
    }

    // A preview never says otherwise than the act.
    [Fact]
    public void A_preview_is_what_closing_would_answer()
    {
        World[] worlds = [OpenRound(Rules.Charter), OpenRound(Rules.Charter).With(VietNam, Stance.Objection), OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support), Waits.Silent(Ministries)];

        foreach (var world in worlds.Concat(worlds.Select(world => world.At("2026-10-15 17:00"))))
        {
            Assert.All(Previews(world), preview => Assert.Equal(world.When(TheChair, Closing(preview.Outcome)).Judgement is Judgement.Accepted, preview.IsPermitted));
        }
    }

    [Fact]
    public void Nothing_can_be_declared_twice() => Assert.DoesNotContain(true, Previews(Adopted()).Select(preview => preview.IsPermitted));

    private static IReadOnlyList<OutcomePreview> Previews(World world) => OutcomePreview.All(world.Community, world.Proposal, world.Round, world.Now);

    private static IReadOnlyList<BoardCard> Cards(World world) => Board.Of(world.Community, Amm, world.Now);

    private static void Is(BoardColumn column, World world) => Assert.Equal(column, Assert.Single(Cards(world)).Column);
}
