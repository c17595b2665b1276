namespace AscConsensus.Engine.Tests.Rounds;

public sealed class OpenRoundTests
{
    private const string Due = "2026-10-15 17:00";

    [Fact]
    public void Freezes_everything_the_round_rests_on()
    {
        var world = OpenRound(Rules.Charter);

        Assert.Equal((Phase.Positions, RoundState.Open), (world.Proposal.Phase, world.Round.State));
        Assert.Equal(("proposals/idn-2026-1/rounds/1", "rules/charter", 1U), (world.Round.Name, world.Round.Rule.Name, world.Round.Revision.Number));
        Assert.Equal(11, world.Round.ElectorateAtOpening.Length);
        Assert.Same(world.Round, world.Proposal.OpenRound);
    }

    [Fact]
    public void Is_the_only_open_one() => OpenRound(Rules.Charter)
        .When(TheChair, Opening(Rules.Charter, Due))
        .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in a round of positions: to open a round is possible only while it is in consultation.");

    [Fact]
    public void Binds_the_number() => InConsultation()
        .When(TheChair, Opening(Rules.Charter, Due).But(act => act.Round = "proposals/idn-2026-1/rounds/2"))
        .ThenRefused(Reason.MovedMeanwhile, $"The next round on {TheSymbol} is number 1, not 2.");

    [Fact]
    public void Is_of_the_organ_that_decides_or_of_one_below_it() => InConsultation()
        .When(TheChair, Opening(Rules.Charter, Due).But(act => act.Organ = Summit))
        .ThenRefused(Reason.ProcedureDoesNotFit, $"{TheSymbol} is before the AMM: a round on it is of that organ or of one below it, and the Summit's answer is entered.");

    [Fact]
    public void Binds_the_text() => InConsultation().With(Indonesia, Revising("text 2"))
        .When(TheChair, Opening(Rules.Charter, Due).But(act => act.TextFingerprint = Paper.Named("text 1").ToByteString()))
        .ThenRefused(Reason.StaleRevision, $"The text of {TheSymbol} is revision 2 ({Paper.Named("text 2").Brief}), not {Paper.Named("text 1").Brief}.");

    [Fact]
    public void Binds_the_electorate() => InConsultation()
        .When(TheChair, Opening(Rules.Charter, Due).But(act => act.Electorate.Remove(TimorLeste.Member)))
        .ThenRefused(Reason.MovedMeanwhile, "The electorate named is not the membership of today, in order of the members' codes.");

    // Due in 9998 it would bury the text, and a member that joins meanwhile would have until after the end of time.
    [Fact]
    public void Is_due_within_a_year() => InConsultation()
        .When(TheChair, Opening(Rules.Charter, "9998-01-01 00:00"))
        .ThenRefused(Reason.DueDateNotLawful, "Positions are due by Sat 4 Sep 2027 10:00 Jakarta (UTC+7) at the latest, not Thu 1 Jan 9998 00:00 Jakarta (UTC+7): by the engine's default no round waits for more than a year.");

    [Fact]
    public void Has_no_stranger_in_its_electorate() => InConsultation()
        .When(TheChair, Opening(Rules.Charter, Due).But(act => act.Electorate.Add("members/PNG")))
        .ThenRefused(Reason.UnknownMember, "members/PNG is not a member.");

    [Theory]
    [InlineData("rules/nato", 1U)]
    [InlineData("rules/charter", 2U)]
    public void Names_only_a_rule_the_community_has_adopted(string rule, uint version) => InConsultation()
        .When(TheChair, Opening(Rules.Charter, Due).But(act => (act.Rule, act.RuleVersion) = (rule, version)))
        .ThenRefused(Reason.RuleNotAdopted, $"The community has no rule {rule} version {version} in effect on 3 Sep 2026.");

    [Fact]
    public void Names_no_rule_before_it_is_in_effect() => FoundedOn("2025-12-30 09:00")
        .With(Indonesia, Submitting("text 1")).With(TheChairOf2025, Admitting("ASC/AMM/2025/001"))
        .When(TheChairOf2025, Opening(Rules.Reasoned, Due))
        .ThenRefused(Reason.RuleNotAdopted, "The community has no rule rules/reasoned version 1 in effect on 30 Dec 2025.");

    [Fact]
    public void Gives_at_least_the_time_of_the_rule() => InConsultation()
        .When(TheChair, Opening(Rules.Charter, "2026-09-06 09:59"))
        .ThenRefused(Reason.DueDateNotLawful, "Under The ASEAN Charter positions are due after Sun 6 Sep 2026 10:00 Jakarta (UTC+7) at the earliest, not Sun 6 Sep 2026 09:59 Jakarta (UTC+7), "
            + "unless every member consents to urgency with that due date; awaited: Brunei Darussalam, Cambodia, Indonesia, Lao PDR, Malaysia, Myanmar, Philippines, Singapore, Thailand, Timor-Leste, Viet Nam.");

    [Fact]
    public void Is_due_in_the_future_even_if_the_rule_gives_no_time() => InConsultation()
        .When(TheChair, Opening(Rules.Plan, "2026-09-03 10:00"))
        .ThenRefused(Reason.DueDateNotLawful, "Positions cannot be due Thu 3 Sep 2026 10:00 Jakarta (UTC+7): that has passed.");

    [Fact]
    public void Is_for_the_chair_of_its_organ() => InConsultation()
        .When(TheChairOfSom, Opening(Rules.Charter, Due))
        .ThenRefused(Reason.WrongOffice, "A round of the AMM is for its Chair to open; the Chair of the SOM may not.");

    [Fact]
    public void Needs_a_proposal() => InConsultation()
        .When(TheChair, Opening(Rules.Charter, Due).But(act => act.Round = "proposals/idn-2026-2/rounds/1"))
        .ThenRefused(Reason.UnknownProposal, "There is no proposals/idn-2026-2.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => InConsultation().ThenEachIsInvalid(
        TheChair,
        Opening(Rules.Charter, Due),
        ("round", act => act.Round = "proposals/idn-2026-1/rounds/01"),
        ("organ", act => act.Organ = ""),
        ("rule", act => act.Rule = "charter"),
        ("rule_version", act => act.RuleVersion = 0),
        ("text_fingerprint", act => act.TextFingerprint = Google.Protobuf.ByteString.Empty),
        ("electorate", act => act.Electorate.Clear()),
        ("electorate", act => act.Electorate[0] = "BRN"),
        ("due_time", act => act.DueTime.Nanos = 1),
        ("due_time", act => act.DueTime.Seconds = 253402300799));
}
