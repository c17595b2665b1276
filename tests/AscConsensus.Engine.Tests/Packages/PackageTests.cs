namespace AscConsensus.Engine.Tests.Packages;

/// <summary>Several proposals decided together, none adopted until all can be (design, 2; practice of negotiated packages: "nothing is agreed until everything is agreed").</summary>
public sealed class PackageTests
{
    private const string OtherSymbol = "ASC/AMM/2026/002";
    private const string Third = "proposals/tha-2026-1";

    [Fact]
    public void Ties_proposals_by_their_sponsors_consent_which_is_used_up()
    {
        var world = Packed();

        Assert.Equal([ThePackage, ThePackage], world.Community.Proposals.Select(proposal => proposal.Package));
        Assert.All(world.Community.Proposals, proposal => Assert.Empty(proposal.Consents));
    }

    [Fact]
    public void Is_not_the_Chairs_alone() => Both().With(Indonesia, ConsentingToPackage()).When(TheChair, Packing())
        .ThenRefused(Reason.ConsentMissing, "Packages are formed and dissolved with the consent of all sponsors of all their proposals; awaited: Malaysia, Singapore.");

    // Two consents to a package with one proposal served one with another.
    [Fact]
    public void Is_of_the_proposals_that_the_sponsors_consented_to()
    {
        var consented = WithThird(Consented(Both())).With(Thailand, ConsentingToPackage(Third).But(act => act.PackageProposals.Add(Third)));

        consented.When(TheChair, Packing().But(act => act.Proposals[1] = Third))
            .ThenRefused(Reason.ConsentMissing, "Packages are formed and dissolved with the consent of all sponsors of all their proposals; awaited: Indonesia, Singapore, Thailand.");
        consented.With(TheChair, Packing());
    }

    // ADR 20: a consent permits that and nothing else of its kind, and serves once.
    [Fact]
    public void Uses_up_no_consent_to_another()
    {
        var another = ConsentingToPackage().But(act => act.PackageProposals[1] = Third);
        var world = WithThird(Both()).With(Indonesia, another);
        var packed = Consented(world).With(TheChair, Packing());
        var to = ConsentTo.Packing([TheProposal, Third]);

        Assert.Equal(to, Assert.Single(packed.Proposal.Consents).To);
        Assert.Equal(to, Assert.Single(Consented(packed).With(TheChair, Unpacking()).Proposal.Consents).To);
    }

    // Else consents to a package of these two would untie what is left of a package of three.
    [Fact]
    public void What_is_left_of_it_is_untied_by_consent_given_anew()
    {
        (Desk By, string On)[] sponsors = [(Indonesia, TheProposal), (Singapore, TheProposal), (Malaysia, TheOther), (Thailand, Third)];
        var consented = sponsors.Aggregate(Consented(WithThird(Both())), (world, sponsor) => world.With(sponsor.By, ConsentingToPackage(sponsor.On).But(act => act.PackageProposals.Add(Third))));
        var left = consented.With(TheChair, Packing().But(act => act.Proposals.Add(Third))).With(Thailand, _ => new WithdrawProposal { Proposal = Third });

        left.When(TheChair, Unpacking())
            .ThenRefused(Reason.ConsentMissing, "Packages are formed and dissolved with the consent of all sponsors of all their proposals; awaited: Indonesia, Malaysia, Singapore.");
        Consented(left).With(TheChair, Unpacking());
    }

    [Fact]
    public void Is_of_what_an_organ_sponsors_on_its_meetings_decision()
    {
        const string ofTheAmm = "proposals/amm-2026-1";
        var world = Both().With(TheChair, Permitting(DecisionPurpose.Submission).But(act => act.Proposal = ofTheAmm)).With(TheChair, Submitting("text of the AMM").But(act => (act.Proposal, act.MeetingDecision) = (ofTheAmm, "decisions/2026-1")))
            .With(TheChair, Admitting("ASC/AMM/2026/003").But(act => act.Proposal = ofTheAmm)).With(TheChair, Permitting(DecisionPurpose.Package).But(act => act.Proposal = ofTheAmm));
        Action<GiveConsent> withTheOther = act => (act.PackageProposals[0], act.MeetingDecision) = (ofTheAmm, act.Proposal == ofTheAmm ? "decisions/2026-2" : "");

        world.With(TheChair, ConsentingToPackage(ofTheAmm).But(withTheOther)).With(Malaysia, ConsentingToPackage(TheOther).But(withTheOther)).With(TheChair, Packing().But(act => act.Proposals[0] = ofTheAmm));
    }

    [Fact]
    public void Is_formed_of_untied_proposals_in_consultation_before_one_organ()
    {
        Packed().When(TheChair, Packing()).ThenRefused(Reason.InAPackage, $"{TheSymbol} is in {ThePackage} already.");
        Both().With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00")).When(TheChair, Packing())
            .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in a round of positions: a package is formed of proposals in consultation.");
        Both().When(TheChair, Packing().But(act => act.Package = "packages/2026-2")).ThenRefused(Reason.MovedMeanwhile, "The next package is packages/2026-1, not packages/2026-2.");
        Both().When(TheChairOfSom, Packing()).ThenRefused(Reason.WrongOffice, $"{TheSymbol} is before the AMM; the Chair of the SOM may not act on it.");
        InConsultation().When(TheChair, Packing()).ThenRefused(Reason.UnknownProposal, $"There is no {TheOther}.");
        InConsultation().With(Malaysia, Submitting("other text").But(act => (act.Proposal, act.Organ) = (TheOther, Summit))).When(TheChair, Packing())
            .ThenRefused(Reason.InAPackage, $"{TheOther} is before the Summit, {TheSymbol} before the AMM: a package is before one organ.");
    }

    [Fact]
    public void Is_closed_together_once_every_standing_permits()
    {
        var one = Opened().WithEach(Ministries, Stance.Support);
        one.When(TheChair, Closing(Outcome.Adopted)).ThenRefused(Reason.InAPackage, $"{TheSymbol} is in {ThePackage}: its round is closed together with the others.");
        one.When(TheChair, ClosingPackage()).ThenRefused(Reason.StandingForbidsOutcome, $"{TheOther}/rounds/1: {SentenceOfOther(one)}");

        var closed = OnOther(one, Ministries).With(TheChair, ClosingPackage());
        Assert.All(closed.Community.Proposals, proposal => Assert.Equal((Phase.Adopted, null), (proposal.Phase, proposal.Package)));
        Assert.True(closed.Community.Packages[ThePackage].HasEnded);
        closed.When(TheChair, ClosingPackage()).ThenRefused(Reason.UnknownPackage, $"There is no {ThePackage}, or it has ended.");
    }

    // What was only agreed in principle is still to be decided together.
    [Fact]
    public void Stays_tied_when_all_go_back_to_consultation()
    {
        var closed = OnOther(Opened(Outcome.AgreedInPrinciple).WithEach(Ministries, Stance.Support), Ministries).With(TheChair, ClosingPackage());

        Assert.False(closed.Community.Packages[ThePackage].HasEnded);
        Assert.All(closed.Community.Proposals, proposal => Assert.Equal((Phase.Consultation, ThePackage), (proposal.Phase, proposal.Package)));
    }

    [Fact]
    public void Its_closing_binds_every_round_and_position()
    {
        var ready = OnOther(Opened().WithEach(Ministries, Stance.Support), Ministries);

        ready.When(TheChair, ClosingPackage().But(act => act.Items[1].PositionEntries.Clear()))
            .ThenRefused(Reason.MovedMeanwhile, $"The positions in {TheOther}/rounds/1 are others than those the closing counts: read it again.");
        ready.When(TheChair, ClosingPackage().But(act => (act.Items[0], act.Items[1]) = (act.Items[1], act.Items[0])))
            .ThenRefused(Reason.MovedMeanwhile, $"The proposals of {ThePackage} are, in this order: {TheSymbol}, {OtherSymbol}.");
        ready.When(TheChair, ClosingPackage().But(act => act.Items[1].Round = $"{TheOther}/rounds/2")).ThenRefused(Reason.UnknownRound, $"There is no {TheOther}/rounds/2.");
        ready.When(TheChairOfSom, ClosingPackage()).ThenRefused(Reason.WrongOffice, $"{TheProposal}/rounds/1 is before the AMM; the Chair of the SOM may not act on it.");
        Opened().With(TheChair, Recalling()).When(TheChair, ClosingPackage()).ThenRefused(Reason.RoundNotOpen, $"{TheProposal}/rounds/1 is discontinued.");
    }

    // Else one would be adopted and the other only agreed in principle, or no Chair could close both.
    [Fact]
    public void Asks_the_same_of_all_its_proposals()
    {
        var first = Packed().At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00"));
        var other = Opening(Rules.Charter, "2026-10-15 17:00").But(act => (act.Round, act.TextFingerprint) = ($"{TheOther}/rounds/1", Paper.Named("other text").ToByteString()));
        const string Refusal = $"{OtherSymbol} is in {ThePackage} with {TheSymbol}, of which the AMM is asked whether it is adopted: ask the same of both.";

        first.When(TheChair, other.But(act => act.AskedOutcome = Outcome.AgreedInPrinciple)).ThenRefused(Reason.InAPackage, Refusal);
        first.When(TheChairOfSom, other.But(act => (act.Organ, act.AskedOutcome) = (Som, Outcome.Forwarded))).ThenRefused(Reason.InAPackage, Refusal);
        first.With(TheChair, other);
    }

    [Fact]
    public void Is_untied_by_consent_given_anew()
    {
        Packed().When(TheChair, Unpacking())
            .ThenRefused(Reason.ConsentMissing, "Packages are formed and dissolved with the consent of all sponsors of all their proposals; awaited: Indonesia, Malaysia, Singapore.");
        var untied = Consented(Packed()).With(TheChair, Unpacking());

        Assert.All(untied.Community.Proposals, proposal => Assert.Null(proposal.Package));
        Assert.True(untied.Community.Packages[ThePackage].HasEnded);
        untied.When(TheChair, Unpacking()).ThenRefused(Reason.UnknownPackage, $"There is no {ThePackage}, or it has ended.");
        Consented(Packed()).When(TheChairOfSom, Unpacking()).ThenRefused(Reason.WrongOffice, $"{TheSymbol} is before the AMM; the Chair of the SOM may not act on it.");
    }

    [Fact]
    public void Ends_when_fewer_than_two_are_left()
    {
        var left = Packed().With(Indonesia, Withdrawing()).With(Singapore, Withdrawing());

        Assert.True(left.Community.Packages[ThePackage].HasEnded);
        Assert.All(left.Community.Proposals, proposal => Assert.Null(proposal.Package));
    }

    [Fact]
    public void A_proposal_that_is_set_aside_leaves_it()
    {
        Assert.True(Packed().WithDecision(DecisionPurpose.Shelving).With(TheChair, Shelving(decision: "decisions/2026-1")).Community.Packages[ThePackage].HasEnded);
        Assert.True(Packed().WithDecision(DecisionPurpose.Return).With(TheChair, Returning()).Community.Packages[ThePackage].HasEnded);
    }

    // Else what was agreed as a part would be adopted by the Chair alone as the whole.
    [Fact]
    public void What_is_left_of_it_is_put_to_the_members_again()
    {
        var asked = OnOther(Opened(), Ministries);
        var left = asked.With(Indonesia, Consenting(ConsentKind.Shelving)).With(Singapore, Consenting(ConsentKind.Shelving)).With(TheChair, Shelving());
        var untied = Consented(asked).With(TheChair, Unpacking());

        Assert.All([left, untied], world =>
        {
            var other = world.Community.Proposals[TheOther];
            Assert.Equal((Phase.Consultation, null, RoundState.Discontinued), (other.Phase, other.Package, other.Rounds[0].State));
        });
        Assert.Equal(RoundState.Discontinued, untied.Round.State);
        Assert.Contains(left.LastEntry, left.Community.DeparturesFrom(left.Community.Proposals[TheOther]));
        Assert.Empty(left.Community.DeparturesFrom(left.Proposal));
        Assert.Equal([TheProposal, ThePackage], left.Community.SubjectsOf(left.Proposal));
    }

    [Fact]
    public void A_part_of_it_is_not_referred_to_the_Summit() => Opened().With(VietNam, Stance.Objection).With(TheChair, Closing(Outcome.NoConsensus))
        .When(TheChair, Referring())
        .ThenRefused(Reason.InAPackage, $"{TheSymbol} is in {ThePackage}: untie the package first, or what is asked of the Summit is less than what the members were asked.");

    [Fact]
    public void Says_what_is_ready_and_what_is_not()
    {
        var one = Opened().WithEach(Ministries, Stance.Support);

        Assert.Equal($"{ThePackage} cannot be closed yet: not ready: {TheSymbol}, {OtherSymbol}.", Sentence(Packed()));
        Assert.Equal($"{ThePackage} cannot be closed yet: ready: {TheSymbol}; not ready: {OtherSymbol}.", Sentence(one));
        Assert.Equal($"{ThePackage} can be closed: consensus stands reached on {TheSymbol}, {OtherSymbol}.", Sentence(OnOther(one, Ministries)));
        Assert.Equal($"{ThePackage} has ended: its proposals are no longer tied together.", Sentence(Consented(Packed()).With(TheChair, Unpacking())));
    }

    // A package is not closed subject to confirmation, and what is agreed so cannot be recalled: without this no act would end it.
    [Fact]
    public void What_no_capital_confirms_in_time_does_not_hold_it_for_ever()
    {
        var world = OnOther(Opened().WithEach(Ministries.Except([Thailand]), Stance.Support).With(Thailand, Taking(Stance.Support).But(act => act.AdReferendum = true)), Ministries);
        var late = world.At("2026-10-15 17:00");

        Assert.DoesNotContain(Outcome.NoConsensus, world.Standing.PermittedOutcomes);
        Assert.Equal(Phase.Consultation, late.With(TheChair, Closing(Outcome.NoConsensus)).Proposal.Phase);
        Assert.Equal(
            [BoardColumn.CanBeClosed, BoardColumn.Overdue],
            Board.Of(late.Community, Amm, late.Now).Select(card => card.Column).Order());
    }

    [Fact]
    public void Names_every_field_that_is_nonsense()
    {
        Both().ThenEachIsInvalid(
            TheChair,
            Packing(),
            ("package", act => act.Package = "package"),
            ("title", act => act.Title = ""),
            ("proposals", act => act.Proposals.RemoveAt(0)),
            ("proposals", act => act.Proposals.Add(TheOther)),
            ("proposals", act => act.Proposals.Add(TheSymbol)));
        Packed().ThenEachIsInvalid(TheChair, Unpacking(), ("reasons.distribution", act => act.Reasons = Paper.Only("why", TheChair)));
        Opened().ThenEachIsInvalid(TheChair, ClosingPackage(), ("summing_up.distribution", act => act.SummingUp = Paper.Only("summing-up", TheChair)));
        Both().ThenEachIsInvalid(TheChair, Unpacking(), ("package", act => act.Package = "package"), ("reasons", act => act.Reasons = null));
        Opened().ThenEachIsInvalid(TheChair, ClosingPackage(), ("package", act => act.Package = "package"), ("items", act => act.Items.RemoveAt(0)), ("items.round", act => act.Items[0].Round = TheProposal));
    }

    private static World Both() => InConsultation().With(Malaysia, Submitting("other text").But(act => act.Proposal = TheOther))
        .With(TheChair, Admitting(OtherSymbol).But(act => act.Proposal = TheOther));

    private static World WithThird(World world) => world.With(Thailand, Submitting("third text").But(act => act.Proposal = Third))
        .With(TheChair, Admitting("ASC/AMM/2026/003").But(act => act.Proposal = Third));

    private static World Consented(World world) => world.With(Indonesia, ConsentingToPackage()).With(Singapore, ConsentingToPackage())
        .With(Malaysia, ConsentingToPackage(TheOther));

    internal static World Packed() => Consented(Both()).With(TheChair, Packing());

    internal static World Opened(Outcome asked = Outcome.Adopted)
    {
        var first = Packed().At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00").But(act => act.AskedOutcome = asked));
        return first.With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00").But(act =>
            (act.Round, act.TextFingerprint, act.AskedOutcome) = ($"{TheOther}/rounds/1", Paper.Named("other text").ToByteString(), asked)));
    }

    private static World OnOther(World world, IEnumerable<Desk> members) => members.Aggregate(world, (supported, member) => supported.With(member, Taking(Stance.Support).But(act =>
        (act.Round, act.TextFingerprint) = ($"{TheOther}/rounds/1", Paper.Named("other text").ToByteString()))));

    private static string Sentence(World world) => PackageSentence.Of(world.Community, world.Community.Packages[ThePackage], world.Now);

    private static string SentenceOfOther(World world)
    {
        var other = world.Community.Proposals[TheOther];
        return Standings.At(world.Community, other, other.Rounds[0], world.Now).Sentence;
    }
}
