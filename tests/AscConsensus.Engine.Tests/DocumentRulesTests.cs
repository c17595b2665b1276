namespace AscConsensus.Engine.Tests;

/// <summary>Acts cite documents; the first act that cites one settles who may read it.</summary>
public sealed class DocumentRulesTests
{
    private static readonly World World = OpenRound(Rules.Charter).With(VietNam, With(Paper.Only("reasons", Indonesia, LawMinisters)));

    [Fact]
    public void The_first_citation_settles_who_may_read_it()
    {
        var facts = World.Community.Documents[Paper.Named("reasons")];

        Assert.Equal([Indonesia, VietNam, LawMinisters], Desks.Where(desk => facts.MayBeReadBy(desk.Office)));
    }

    [Fact]
    public void Those_for_the_members_are_read_by_ministries_chairs_and_the_secretary_general()
    {
        var facts = World.Community.Documents[Paper.Named("text 1")];

        Assert.Equal([TheOperator, DefenceMinisters, LawMinisters], Desks.Where(desk => !facts.MayBeReadBy(desk.Office)));
    }

    [Fact]
    public void Public_ones_are_read_by_everyone()
    {
        var facts = World.With(Malaysia, With(Paper.Public("statement"))).Community.Documents[Paper.Named("statement")];

        Assert.All(Desks, desk => Assert.True(facts.MayBeReadBy(desk.Office)));
    }

    [Fact]
    public void One_that_is_in_the_record_need_not_be_sent_again() => World.When(Indonesia, With(Paper.Only("reasons", LawMinisters)), []).ThenAccepted();

    [Fact]
    public void One_that_is_neither_sent_nor_in_the_record_is_missing() => World
        .When(Malaysia, With(Paper.ForMembers("statement")), [])
        .ThenRefused(Reason.DocumentMissing, $"The document {Paper.Named("statement").Brief} was not sent with the act and is not in the record for this office.");

    // Whoever may not read it hears the same as if there were none.
    [Fact]
    public void One_that_the_office_may_not_read_is_missing_too() => World
        .When(Malaysia, With(Paper.Only("reasons")), [])
        .ThenRefused(Reason.DocumentMissing, $"The document {Paper.Named("reasons").Brief} was not sent with the act and is not in the record for this office.");

    [Fact]
    public void One_that_is_sent_must_be_cited() => World
        .When(Malaysia, Taking(Stance.Support), Paper.Named("statement"))
        .ThenRefused(Reason.DocumentNotCited, $"The document {Paper.Named("statement").Brief} came with the act, but the act does not cite it.");

    [Fact]
    public void Its_distribution_does_not_change() => World
        .When(Indonesia, With(Paper.Public("reasons")))
        .ThenRefused(Reason.DistributionDiffers, $"The document {Paper.Named("reasons").Brief} is in the record with another distribution.");

    [Fact]
    public void Its_readers_are_not_added_by_citing() => World
        .When(Indonesia, With(Paper.Only("reasons", DefenceMinisters)))
        .ThenRefused(Reason.DistributionDiffers, $"The document {Paper.Named("reasons").Brief} is in the record with another distribution.");

    [Fact]
    public void One_act_cites_it_in_one_way() => OpenRound(Rules.Charter)
        .When(VietNam, Taking(Stance.Objection).But(act => (act.Statement, act.ProposedWording) = (Paper.ForMembers("why and what"), Paper.Public("why and what"))))
        .ThenRefused(Reason.DistributionDiffers, $"The document {Paper.Named("why and what").Brief} is cited twice, with different distributions.");

    [Fact]
    public void Its_readers_exist() => World
        .When(Malaysia, With(Paper.Only("statement", Desk.Ministry("PNG"))))
        .ThenRefused(Reason.UnknownOffice, "There is no offices/ministry-png.");

    [Fact]
    public void Is_cited_as_it_is_in_the_record() => Assert.Equal(
        Paper.Only("reasons", Indonesia, LawMinisters),
        World.Community.Documents[Paper.Named("reasons")].Cite(Paper.Named("reasons")));

    private static Func<World, TakePosition> With(Citation statement) => Taking(Stance.Objection).But(act => act.Statement = statement);
}
