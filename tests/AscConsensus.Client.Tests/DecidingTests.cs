using AscConsensus.V1;

namespace AscConsensus.Client.Tests;

/// <summary>What is numbered through a year takes the next number, also when another took the one that was read.</summary>
public sealed class DecidingTests : IDisposable
{
    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private readonly FakeMeetings meetings = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task A_decision_takes_the_next_number_of_the_year()
    {
        await Record(new() { Organ = "organs/AMM", HeldDate = "2026-10-14" });
        Assert.Equal(["decisions/2026-1", "decisions/2026-2"], meetings.Recorded.Select(act => act.Decision));
    }

    [Fact]
    public async Task Whoever_was_a_member_and_is_not_named_as_absent_was_seated()
    {
        await Record(new() { Organ = "organs/AMM", HeldDate = "2026-10-14", Absent = { "members/KHM" } });
        Assert.Equal(["members/IDN"], meetings.Recorded[^1].Seated);
    }

    [Fact]
    public async Task Those_named_as_seated_are_the_ones()
    {
        await Record(new() { Organ = "organs/AMM", HeldDate = "2026-10-14", Seated = { "members/KHM" } });
        Assert.Equal(["members/KHM"], meetings.Recorded[^1].Seated);
    }

    private async Task Record(RecordMeetingDecision act)
    {
        await using var coordinator = await FakeCoordinator.StartAll(authority, meetings, new FakeDirectory());
        using var desk = new Desk(authority, coordinator.Port);
        await desk.Client.Meetings.RecordAsync(act, CitedDocument.Of("The AMM decides."));
    }
}
