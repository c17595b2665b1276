using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Client.Tests;

/// <summary>What a round is opened with when the Chair says no more than the due date.</summary>
public sealed class OpeningTests : IDisposable
{
    private static readonly Instant Due = Instant.FromUtc(2026, 11, 20, 10, 0);

    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private readonly FakeRounds rounds = new();
    private readonly FakeDirectory directory = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task The_organ_that_decides_is_asked_to_adopt_by_correspondence()
    {
        var act = await Open("organs/AMM", null);
        Assert.Equal(("organs/AMM", Procedure.Correspondence, Outcome.Adopted), (act.Organ, act.Procedure, act.AskedOutcome));
        Assert.Equal("Does any member object to the adoption of ASC/AMM/2026/001, revision 1?", act.Question);
        Assert.Equal(["members/IDN", "members/KHM"], act.Electorate);
    }

    [Theory]
    [InlineData("organs/SUMMIT", "offices/chair-amm", Outcome.Endorsed)]
    [InlineData("organs/SUMMIT", "offices/chair-som", Outcome.Forwarded)]
    [InlineData("organs/AMM", "offices/chair-som", Outcome.Forwarded)]
    public async Task An_organ_below_is_asked_what_it_can_decide(string before, string chair, Outcome outcome)
    {
        directory.Caller = chair;
        Assert.Equal(outcome, (await Open(before, null)).AskedOutcome);
    }

    [Fact]
    public async Task Under_a_rule_of_silence_it_is_silence_in_the_version_in_effect()
    {
        var act = await Open("organs/AMM", new() { Rule = "rules/silence" });
        Assert.Equal((Procedure.Silence, 1u), (act.Procedure, act.RuleVersion));
    }

    [Fact]
    public async Task What_the_Chair_says_goes_as_it_is()
    {
        var act = await Open("organs/AMM", new() { Organ = "organs/SOM", Procedure = Procedure.Meeting, AskedOutcome = Outcome.Noted, Question = "Shall it be noted?" });
        Assert.Equal(("organs/SOM", Procedure.Meeting, Outcome.Noted, "Shall it be noted?"), (act.Organ, act.Procedure, act.AskedOutcome, act.Question));
    }

    private async Task<OpenRound> Open(string organ, RoundTerms? terms)
    {
        await using var coordinator = await FakeCoordinator.StartAll(authority, rounds, directory, new FakeProposals { Organ = organ });
        using var desk = new Desk(authority, coordinator.Port);
        await desk.Client.Rounds.OpenAsync("proposals/idn-2026-1", Due, terms);
        return rounds.Openings[^1];
    }
}
