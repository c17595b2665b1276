namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>Split, merge or re-submit: positions never carry over, objections do (design, 2).</summary>
public sealed class DerivedTests
{
    [Fact]
    public void Takes_over_what_has_not_ended_and_no_position()
    {
        var world = OpenRound(Rules.Charter)
            .With(VietNam, Stance.Objection, "3").With(Thailand, AskingForTime("2026-12-01")).With(TheSecretaryGeneral, Noting(Myanmar))
            .With(Cambodia, Stance.Objection).With(Cambodia, Stance.Support)
            .With(Malaysia, Deriving());
        var other = Other(world);

        Assert.Equal([VietNam.Member, Thailand.Member, Myanmar.Member], other.Objections.Select(objection => objection.Member));
        Assert.All(other.Objections, objection => Assert.Equal(TheProposal, objection.CarriedFrom));
        Assert.Equal(["3"], other.Objections[0].Clauses.AsEnumerable());
        Assert.True(other.Objections[2].IsUnconfirmed);
        Assert.Empty(other.Rounds);
        Assert.Equal([TheProposal], other.DerivedFrom.AsEnumerable());
    }

    // Assent is never presumed of it here either.
    [Fact]
    public void Takes_over_who_objected_in_the_room()
    {
        var voiced = Deciding("Is it sound?").But(act => act.Objections.Add(new VoicedObjection { Member = Myanmar.Member }));

        Assert.Equal([Myanmar.Member], Other(InConsultation().With(TheChair, voiced).With(Malaysia, Deriving())).HeardInTheRoom.Select(heard => heard.Member));
    }

    [Fact]
    public void Is_on_the_whole_where_the_new_text_has_not_the_clauses()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Objection, "3").With(Malaysia, Deriving().But(act => act.Text.Clauses.Remove("3")));

        Assert.Empty(Other(world).Objections[0].Clauses);
    }

    [Fact]
    public void Stands_against_its_rounds_until_its_owner_ends_it()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Objection, "3").With(Malaysia, Deriving());
        var ended = world.With(VietNam, WithdrawingObjection(world.Proposal.Objections[0].Entry).But(act => act.Proposal = TheOther));

        Assert.False(world.Proposal.Objections[0].HasEnded);
        Assert.Equal((false, true), (ended.Proposal.Objections[0].HasEnded, Other(ended).Objections[0].HasEnded));
    }

    [Fact]
    public void Takes_over_once_through_two_ways()
    {
        var world = OpenRound(Rules.Charter).With(VietNam, Stance.Objection, "3").With(Malaysia, Deriving())
            .With(Malaysia, Deriving().But(act => (act.Proposal, act.Text) = ("proposals/mys-2026-2", TextOf("third text"))).But(act => act.DerivedFrom.Add(TheOther)));

        Assert.Equal(TheProposal, Assert.Single(world.Community.Proposals["proposals/mys-2026-2"].Objections).CarriedFrom);
    }

    [Fact]
    public void Names_proposals_that_there_are()
    {
        Founded().When(Malaysia, Deriving()).ThenRefused(Reason.UnknownProposal, $"There is no {TheProposal}.");
        InConsultation().ThenEachIsInvalid(
            Malaysia,
            Deriving(),
            ("derived_from", act => act.DerivedFrom.Add(TheProposal)),
            ("derived_from", act => act.DerivedFrom[0] = TheOther),
            ("derived_from", act => act.DerivedFrom[0] = TheSymbol));
    }

    private static Func<World, SubmitProposal> Deriving() => Submitting("other text").But(act => act.Proposal = TheOther).But(act => act.DerivedFrom.Add(TheProposal));

    private static Proposal Other(World world) => world.Community.Proposals[TheOther];
}
