namespace AscConsensus.Client.Tests;

public sealed class ConnectingTests : IDisposable
{
    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private readonly CertificateAuthority foreign = CertificateAuthority.Create("Foreign desks", TimeProvider.System);

    [Fact]
    public async Task Its_own_authority_on_both_sides_connects()
    {
        await using var coordinator = await FakeCoordinator.Start(authority, new FakeProposals());
        using var desk = new Desk(authority, coordinator.Port);
        Assert.Equal("proposals/idn-2026-1", (await desk.Client.Proposals.GetAsync("proposals/idn-2026-1")).Proposal_);
    }

    [Fact]
    public async Task A_coordinator_of_another_authority_is_not_believed()
    {
        await using var coordinator = await FakeCoordinator.Start(authority, new FakeProposals(), foreign.IssueServer(["localhost"]));
        using var desk = new Desk(authority, coordinator.Port);
        await Explains(desk, "not issued by the authority of this profile (Test desks)");
    }

    [Fact]
    public async Task A_coordinator_of_another_name_is_not_believed()
    {
        await using var coordinator = await FakeCoordinator.Start(authority, new FakeProposals(), authority.IssueServer(["elsewhere.example"]));
        using var desk = new Desk(authority, coordinator.Port);
        await Explains(desk, "The coordinator's certificate is not for localhost.");
    }

    [Fact]
    public async Task A_coordinator_whose_certificate_expired_is_not_believed()
    {
        using var earlier = Earlier();
        await using var coordinator = await FakeCoordinator.Start(earlier, new FakeProposals(), earlier.IssueServer(["localhost"], TimeSpan.FromDays(1)));
        using var desk = new Desk(earlier, coordinator.Port, earlier.IssueClient("ministry-idn", TimeSpan.FromDays(3000)));
        await Explains(desk, "The coordinator's certificate is valid from");
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_explained()
    {
        await using var coordinator = await FakeCoordinator.Start(authority, new FakeProposals());
        using var desk = new Desk(authority, coordinator.Port, foreign.IssueClient("ministry-idn"));
        await Explains(desk, "This desk's certificate was not issued by the authority of this profile");
    }

    [Fact]
    public async Task A_certificate_for_another_purpose_is_explained()
    {
        await using var coordinator = await FakeCoordinator.Start(authority, new FakeProposals());
        using var desk = new Desk(authority, coordinator.Port, authority.IssueServer(["ministry-idn"]));
        await Explains(desk, "This desk's certificate is not meant for client authentication");
    }

    [Fact]
    public async Task A_certificate_that_expired_is_explained()
    {
        using var earlier = Earlier();
        await using var coordinator = await FakeCoordinator.Start(earlier, new FakeProposals(), earlier.IssueServer(["localhost"], TimeSpan.FromDays(3000)));
        using var desk = new Desk(earlier, coordinator.Port, earlier.IssueClient("ministry-idn", TimeSpan.FromDays(1)));
        await Explains(desk, "This desk's certificate is valid from");
    }

    [Fact]
    public async Task Nothing_that_listens_is_said()
    {
        using var desk = new Desk(authority, 1);
        await Explains(desk, "Nothing answers at localhost:1: the connection was refused.");
    }

    [Fact]
    public async Task A_host_that_nobody_knows_is_said()
    {
        using var desk = new Desk(authority, 7443, host: "nowhere.invalid");
        await Explains(desk, "The host nowhere.invalid is not known.");
    }

    [Fact]
    public async Task What_does_not_speak_tls_is_said()
    {
        await using var plain = new PlainServer();
        using var desk = new Desk(authority, plain.Port);
        await Explains(desk, "does not speak TLS 1.3.");
    }

    [Fact]
    public async Task A_server_without_the_service_is_no_coordinator()
    {
        await using var coordinator = await FakeCoordinator.Start(authority, new FakeRounds());
        using var desk = new Desk(authority, coordinator.Port);
        await Explains(desk, "is not a coordinator of this version.");
    }

    public void Dispose()
    {
        authority.Dispose();
        foreign.Dispose();
    }

    private static CertificateAuthority Earlier() => CertificateAuthority.Create("Earlier desks", new FixedTime(TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(400)));

    private static async Task Explains(Desk desk, string words)
    {
        using var client = AscClient.Connect(desk.Profile, new() { Patience = TimeSpan.Zero });
        var unreachable = await Assert.ThrowsAsync<CoordinatorUnreachableException>(() => client.Proposals.GetAsync("proposals/idn-2026-1"));
        Assert.Contains(words, unreachable.Message, StringComparison.Ordinal);
        Assert.NotEmpty(unreachable.Remedy);
    }
}
