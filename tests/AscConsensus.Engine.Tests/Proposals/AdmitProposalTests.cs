namespace AscConsensus.Engine.Tests.Proposals;

public sealed class AdmitProposalTests
{
    [Fact]
    public void Gives_the_symbol_and_opens_consultation()
    {
        var world = InConsultation();

        Assert.Equal((Phase.Consultation, TheSymbol, TheSymbol), (world.Proposal.Phase, world.Proposal.Symbol, world.Proposal.Called));
        Assert.Same(world.Proposal, world.Community.FindProposal(TheSymbol));
    }

    [Fact]
    public void Numbers_symbols_by_organ_and_year() => Assert.Equal("ASC/AMM/2026/002", AdmitProposal.NextSymbol(InConsultation().Community, Amm, World.InstantOf("2026-12-31 23:59")));

    // The year is Jakarta's: seven hours before it is in UTC.
    [Theory]
    [InlineData("2027-01-01 00:00", Amm, "ASC/AMM/2027/001")]
    [InlineData("2026-12-31 23:59", Som, "ASC/SOM/2026/001")]
    public void Begins_every_series_anew(string at, string organ, string symbol) => Assert.Equal(symbol, AdmitProposal.NextSymbol(InConsultation().Community, organ, World.InstantOf(at)));

    [Fact]
    public void Binds_the_symbol() => Submitted()
        .When(TheChair, Admitting("ASC/AMM/2026/002"))
        .ThenRefused(Reason.SymbolNotNext, "The symbol of proposals/idn-2026-1 is ASC/AMM/2026/001, not ASC/AMM/2026/002.");

    [Fact]
    public void Keeps_the_symbol_of_a_proposal_that_comes_back()
    {
        var world = InConsultation().With(TheChair, Permitting(DecisionPurpose.Return)).With(TheChair, Returning()).With(Indonesia, Submitting("text 2")).With(TheChair, Admitting(TheSymbol));

        Assert.Equal((Phase.Consultation, TheSymbol), (world.Proposal.Phase, world.Proposal.Symbol));
        Assert.Equal(1, world.Community.SymbolSeries["ASC/AMM/2026"]);
    }

    [Fact]
    public void Is_refused_twice() => InConsultation()
        .When(TheChair, Admitting("ASC/AMM/2026/001"))
        .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in consultation: to admit it is possible only while it is submitted.");

    [Fact]
    public void Is_for_the_chair_of_its_organ() => Submitted()
        .When(TheChairOfSom, Admitting(TheSymbol))
        .ThenRefused(Reason.WrongOffice, "proposals/idn-2026-1 is before the AMM; the Chair of the SOM may not act on it.");

    [Fact]
    public void Needs_a_proposal() => Founded().When(TheChair, Admitting(TheSymbol)).ThenRefused(Reason.UnknownProposal, "There is no proposals/idn-2026-1.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Submitted().ThenEachIsInvalid(
        TheChair,
        Admitting(TheSymbol),
        ("proposal", act => act.Proposal = ""),
        ("symbol", act => act.Symbol = ""));
}
