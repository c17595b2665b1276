namespace AscConsensus.Engine.Tests;

/// <summary>What holds for every act.</summary>
public sealed class DecisionsTests
{
    private static readonly Desk Stranger = new(Office.MinistryOf("members/IDN"), "unknown key");

    [Fact]
    public void Nothing_is_accepted_before_the_founding() => new World(Community.Empty, World.InstantOf("2026-09-01 09:00"), [])
        .When(Indonesia, Submitting("text 1"))
        .ThenRefused(Reason.NotEnrolled, "The community has not been founded.");

    [Fact]
    public void A_community_is_founded_once() => Founded()
        .When(TheSecretaryGeneral, _ => Founding())
        .ThenRefused(Reason.WrongOffice, "To found a community is for nobody; the Secretary-General may not do it.");

    [Fact]
    public void A_key_that_is_not_enrolled_does_nothing() => Founded()
        .When(Stranger, Submitting("text 1"))
        .ThenRefused(Reason.NotEnrolled, $"The key {Stranger.Key.Brief} is not a credential of any office.");

    [Fact]
    public void A_revoked_key_does_nothing()
    {
        var revoked = Founded().With(Indonesia, _ => new RevokeCredential { Key = Indonesia.Key.ToByteString() });

        revoked.When(Indonesia, Submitting("text 1"))
            .ThenRefused(Reason.CredentialRevoked, $"The credential \"first key\" of Indonesia was revoked by entry {revoked.LastEntry}.");
    }

    [Theory]
    [InlineData("2025-12-31 23:59")]
    [InlineData("2027-01-01 00:00")]
    public void A_chair_does_nothing_outside_its_term(string at) => Submitted().At(at)
        .When(TheChair, Admitting(TheSymbol))
        .ThenRefused(Reason.TermNotInForce, $"Philippines does not hold the chair of the AMM on {(at.StartsWith("2025", StringComparison.Ordinal) ? "31 Dec 2025" : "1 Jan 2027")}.");

    [Theory]
    [InlineData("2026-01-01 00:00")]
    [InlineData("2026-12-31 23:59")]
    public void A_chair_acts_from_the_first_day_of_its_term_through_the_last(string at) =>
        Assert.IsType<Judgement.Accepted>(Decisions.Admit(Founded().Community, TheChair.Key, World.InstantOf(at)));

    // Timor-Leste was admitted on 26 October 2025.
    [Fact]
    public void A_ministry_does_nothing_before_its_country_is_a_member()
    {
        var before = FoundedOn("2025-10-25 23:59");

        before.When(TimorLeste, Submitting("text 1").But(act => act.Proposal = "proposals/tls-2025-1"))
            .ThenRefused(Reason.UnknownMember, "Timor-Leste is a member only from 26 Oct 2025.");
        before.At("2025-10-26 00:00").With(TimorLeste, Submitting("text 1").But(act => act.Proposal = "proposals/tls-2025-1"));
    }

    [Fact]
    public void Nonsense_is_refused_first_and_whole() => Founded()
        .When(Stranger, Submitting("text 1").But(act => (act.Organ, act.Subject) = ("", "")), [])
        .ThenRefused(Reason.InvalidField, "organ, subject: Name an organ as organs/ and its abbreviation in capitals, such as organs/AMM.");

    [Fact]
    public void The_matrix_is_asked_before_the_documents() => Founded()
        .When(TheOperator, Submitting("text 1"), [])
        .ThenRefused(Reason.WrongOffice, "To submit a proposal is for a ministry, the Chair or a ministerial body; the operator may not do it.");
}
