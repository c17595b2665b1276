namespace AscConsensus.Engine.Tests.Directory;

/// <summary>Members, organs and terms are entered by the Secretary-General, on the document that decided them.</summary>
public sealed class DirectoryTests
{
    private static readonly Citation Declaration = Paper.ForMembers("declaration on admission");

    // A second one there would have moved the Summit's business to another Chair.
    [Fact]
    public void One_organ_is_right_below_the_Summit()
    {
        Founded().When(TheSecretaryGeneral, Establishing("organs/ACC").But(act => (act.Consulted, act.Superior) = (false, Summit)))
            .ThenRefused(Reason.AlreadyExists, "The AMM is right below the Summit and keeps its business: enter the organ below the AMM.");
        Founded().With(TheSecretaryGeneral, Establishing("organs/ACC").But(act => (act.Consulted, act.Superior) = (false, Amm)));
    }

    [Fact]
    public void A_member_belongs_from_its_day_on()
    {
        var world = Founded().With(TheSecretaryGeneral, Adding("PNG", "Papua New Guinea", "2027-01-01"));

        Assert.False(world.Community.IsMember("members/PNG", World.InstantOf("2026-12-31 23:59")));
        Assert.True(world.Community.IsMember("members/PNG", World.InstantOf("2027-01-01 00:00")));
        Assert.Equal(world.LastEntry, world.Community.DirectoryEntry);
    }

    [Fact]
    public void A_member_enters_an_open_round_on_its_day()
    {
        var world = OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support).With(TheSecretaryGeneral, Adding("PNG", "Papua New Guinea", "2026-10-10"));

        Assert.Equal((StandingKind.Reached, World.InstantOf("2026-10-10 00:00")), (world.Standing.Kind, world.Standing.ChangesAt));
        Assert.Equal(["members/PNG"], world.At("2026-10-10 00:00").Standing.Awaited.AsEnumerable());
    }

    [Fact]
    public void A_member_is_entered_once() => Founded()
        .When(TheSecretaryGeneral, Adding("TLS", "Timor-Leste", "2025-10-26"))
        .ThenRefused(Reason.AlreadyExists, "Timor-Leste is entered already, as a member since 26 Oct 2025.");

    [Fact]
    public void A_member_is_entered_on_a_decision() => Founded()
        .When(TheSecretaryGeneral, Adding("PNG", "Papua New Guinea", "2027-01-01").But(act => act.Decision = null))
        .ThenRefused(Reason.NoteRequired, "Membership is entered on a decision: cite the document that decided it.");

    [Fact]
    public void A_member_is_named_and_dated() => Founded().ThenEachIsInvalid(
        TheSecretaryGeneral,
        Adding("PNG", "Papua New Guinea", "2027-01-01"),
        ("member", act => act.Member = "members/PN"),
        ("name", act => act.Name = "Papua\u202ENew Guinea"),
        ("joined_date", act => act.JoinedDate = "2027-02-29"),
        ("decision.fingerprint", act => act.Decision.Fingerprint = Google.Protobuf.ByteString.Empty));

    [Fact]
    public void An_organ_is_entered_once() => Founded()
        .When(TheSecretaryGeneral, Establishing(Admm))
        .ThenRefused(Reason.AlreadyExists, "The ADMM is entered already.");

    [Fact]
    public void An_organ_is_entered_on_a_decision() => Founded()
        .When(TheSecretaryGeneral, Establishing("organs/ACC").But(act => act.Decision = null))
        .ThenRefused(Reason.NoteRequired, "An organ is entered on a decision: cite the document that decided it.");

    [Fact]
    public void An_organ_has_its_offices()
    {
        var community = Founded().With(TheSecretaryGeneral, Establishing("organs/ACC")).Community;

        Assert.True(community.HasOffice(Office.BodyOf("organs/ACC")));
        Assert.False(community.HasOffice(Office.ChairOf("organs/ACC")));
    }

    [Fact]
    public void An_organ_is_named_and_dated() => Founded().ThenEachIsInvalid(
        TheSecretaryGeneral,
        Establishing("organs/ACC"),
        ("organ", act => act.Organ = "organs/acc"),
        ("name", act => act.Name = ""),
        ("established_date", act => act.EstablishedDate = "2008-13-01"));

    // Charter, Article 31: the chair rotates; what holds is the term that was entered.
    [Fact]
    public void A_chair_acts_in_the_term_that_was_entered()
    {
        var singapore = Desk.Chair(Amm, Singapore);
        var world = Submitted().With(TheSecretaryGeneral, Appointing(Singapore, "2027-01-01", "2027-12-31"))
            .With(TheSecretaryGeneral, Acting.But(_ => Credential(singapore, "chair"), act => act.Note = Paper.ForMembers("note of Singapore")));

        world.When(singapore, Admitting(TheSymbol)).ThenRefused(Reason.TermNotInForce, "Singapore does not hold the chair of the AMM on 2 Sep 2026.");
        world.At("2027-01-01 00:00").With(singapore, Admitting("ASC/AMM/2027/001"));
    }

    [Theory]
    [InlineData("2026-12-31", "2027-12-31")]
    [InlineData("2025-06-01", "2026-01-01")]
    [InlineData("2026-06-01", "2026-06-01")]
    public void Terms_do_not_overlap(string from, string until) => Founded()
        .When(TheSecretaryGeneral, Appointing(Singapore, from, until))
        .ThenRefused(Reason.AlreadyExists, from.StartsWith("2025", StringComparison.Ordinal)
            ? "Malaysia holds that chair from 1 Jan 2025 until 31 Dec 2025."
            : "Philippines holds that chair from 1 Jan 2026 until 31 Dec 2026.");

    [Fact]
    public void A_term_is_of_an_organ_that_decides() => Founded()
        .When(TheSecretaryGeneral, Appointing(Singapore, "2027-01-01", "2027-12-31").But(act => act.Organ = Admm))
        .ThenRefused(Reason.UnknownOrgan, "organs/ADMM is not an organ that decides here.");

    [Fact]
    public void A_term_is_of_a_member_on_its_first_day() => Founded()
        .When(TheSecretaryGeneral, Appointing(TimorLeste, "2024-01-01", "2024-12-31"))
        .ThenRefused(Reason.UnknownMember, "Timor-Leste is a member only from 26 Oct 2025.");

    [Fact]
    public void A_term_is_of_a_member() => Founded()
        .When(TheSecretaryGeneral, Appointing(Desk.Ministry("PNG"), "2027-01-01", "2027-12-31"))
        .ThenRefused(Reason.UnknownMember, "members/PNG is not a member.");

    [Fact]
    public void A_term_is_entered_on_a_decision() => Founded()
        .When(TheSecretaryGeneral, Appointing(Singapore, "2027-01-01", "2027-12-31").But(act => act.Decision = null))
        .ThenRefused(Reason.NoteRequired, "A term is entered on a decision: cite the document that decided it.");

    [Fact]
    public void A_term_is_dated() => Founded().ThenEachIsInvalid(
        TheSecretaryGeneral,
        Appointing(Singapore, "2027-01-01", "2027-12-31"),
        ("organ", act => act.Organ = ""),
        ("member", act => act.Member = "Singapore"),
        ("from_date", act => act.FromDate = "1 Jan 2027"),
        ("until_date", act => act.UntilDate = "2026-12-31"));

    private static Func<World, AddMember> Adding(string code, string name, string joined) =>
        _ => new AddMember { Member = "members/" + code, Name = name, JoinedDate = joined, Decision = Declaration };

    private static Func<World, AddOrgan> Establishing(string organ) =>
        _ => new AddOrgan { Organ = organ, Name = "A body", EstablishedDate = "2008-12-15", Consulted = true, Decision = Declaration };

    private static Func<World, AppointChair> Appointing(Desk member, string from, string until) =>
        _ => new AppointChair { Organ = Amm, Member = member.Member, FromDate = from, UntilDate = until, Decision = Declaration };
}
