using static AscConsensus.Engine.Tests.Monitoring.Waits;

namespace AscConsensus.Engine.Tests.Monitoring;

/// <summary>Proposals by members, in letters: what is awaited, stale, ad referendum or unconfirmed is seen without colour.</summary>
public sealed class MatrixTests
{
    [Fact]
    public void Columns_are_the_members_alphabetically() =>
        Assert.Equal(Ministries.Select(ministry => ministry.Member), Matrix.Columns(Founded().Community, Founded().Now).Select(member => member.Name));

    [Fact]
    public void Letters_say_what_each_member_said()
    {
        var row = Row(OpenRound(Rules.Charter).With(Indonesia, Stance.Support).With(Malaysia, Stance.NoObjection).With(Singapore, Stance.Reservation)
            .With(Thailand, Stance.Hold).With(VietNam, Stance.Objection, "3").With(Philippines, Taking(Stance.Support).But(act => act.AdReferendum = true)));

        Assert.Equal("– – S – N – S* R H – O", string.Join(' ', row.Cells.Select(cell => cell.Code)));
        Assert.Equal((6, 11, 2), (row.Received, row.Electors, row.Objections));
    }

    [Fact]
    public void A_letter_without_its_asterisk_is_confirmed()
    {
        var taken = OpenRound(Rules.Charter).With(Indonesia, Taking(Stance.Support).But(act => act.AdReferendum = true));

        Assert.Equal("S", Cell(taken.With(Indonesia, Confirming(taken.LastEntry)), Indonesia).Code);
    }

    [Fact]
    public void Nothing_is_awaited_before_the_first_round() => Assert.All(Row(InConsultation()).Cells, cell => Assert.Equal((" ", 0), (cell.Code, cell.AwaitedDays)));

    [Fact]
    public void What_was_said_on_an_earlier_revision_is_stale()
    {
        var second = SecondRound(Rules.Charter);

        Assert.Equal(new MatrixCell("S", 1, 0, false), Cell(second, Indonesia));
        Assert.Equal(new MatrixCell("–", 0, 0, false), Cell(second, Singapore));
        Assert.Equal(new MatrixCell("S", 0, 0, false), Cell(second.With(Indonesia, Stance.Support), Indonesia));
    }

    [Fact]
    public void An_objection_stands_in_the_next_round() => Assert.Equal(("O", 0u), (Cell(SecondRound(Rules.Charter), VietNam).Code, Cell(SecondRound(Rules.Charter), VietNam).StaleRevision));

    [Fact]
    public void A_hold_that_has_lapsed_is_awaited_again()
    {
        var held = OpenRound(Rules.Charter).With(Thailand, Stance.Hold);

        Assert.Equal("H", Cell(held, Thailand).Code);
        Assert.Equal("–", Cell(held.At("2026-10-15 00:00"), Thailand).Code);
    }

    [Fact]
    public void A_note_waits_for_its_ministrys_word() => Assert.True(Cell(OpenRound(Rules.Charter).With(TheSecretaryGeneral, Noting(Myanmar)), Myanmar).IsUnconfirmed);

    [Fact]
    public void Silence_is_not_awaited_of_those_with_notice() => Assert.Equal(
        ["–", " "], [Cell(Silent(Indonesia), Singapore).Code, Cell(Silent(Indonesia), Indonesia).Code]);

    [Fact]
    public void Days_awaited_are_whole_days() => Assert.Equal(5, Cell(OpenRound(Rules.Charter).At("2026-10-06 09:00"), Singapore).AwaitedDays);

    [Fact]
    public void Rows_are_those_not_final_unless_asked_for()
    {
        var adopted = Adopted();

        Assert.Empty(Matrix.Proposals(adopted.Community, null, adopted.Now));
        Assert.Single(Matrix.Proposals(adopted.Community, Phase.Adopted, adopted.Now));
        Assert.Equal(World.InstantOf(CutOff), Matrix.Proposals(OpenRound(Rules.Charter).Community, null, adopted.Now).Single().Due);
    }

    private static MatrixRow Row(World world) => Matrix.RowOf(world.Community, world.Proposal, world.Now);

    private static MatrixCell Cell(World world, Desk member) => Row(world).Cells[Array.IndexOf(Ministries, member)];
}
