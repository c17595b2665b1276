using System.Net;
using AscConsensus.Coordinator.Admission;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A coordinator that cannot start says why in one sentence, with what to do.</summary>
public sealed class StartingTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync() => coordinator = await RunningCoordinator.Start();

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task A_second_coordinator_on_the_same_journal() => await IsRefused(coordinator.Options, "in use by another coordinator");

    [Fact]
    public async Task A_port_that_is_in_use()
    {
        using var journal = new FoundedJournal();

        await IsRefused(
            coordinator.Options with { JournalFile = journal.File, Listen = new IPEndPoint(IPAddress.Loopback, coordinator.Address.Port) },
            "is in use by another program");
    }

    [Fact]
    public async Task An_address_of_another_machine()
    {
        using var journal = new FoundedJournal();

        await IsRefused(coordinator.Options with { JournalFile = journal.File, Listen = new IPEndPoint(IPAddress.Parse("192.0.2.1"), 0) }, "cannot be listened on");
    }

    [Fact]
    public async Task A_record_that_is_not_founded() =>
        await IsRefused(coordinator.Options with { JournalFile = coordinator.Options.JournalFile + ".new" }, "Found the community first");

    [Fact]
    public async Task A_journal_in_a_folder_that_is_not_there() =>
        await IsRefused(coordinator.Options with { JournalFile = "/nowhere/journal.db" }, "/nowhere/journal.db");

    [Fact]
    public async Task A_record_that_is_damaged()
    {
        using var journal = new FoundedJournal();
        journal.Damage();

        await IsRefused(coordinator.Options with { JournalFile = journal.File }, "Entry 0 of the record is damaged");
    }

    [Fact]
    public async Task A_record_damaged_in_any_way()
    {
        var statement = new Statement { RequestId = Guid.NewGuid().ToString("D") }.With(new WithdrawProposal { Proposal = "proposals/idn-2026-1" });

        await IsDamaged(journal => journal.Append([0xff]), "it holds no statement");
        await IsDamaged(journal => journal.Append(new Statement { RequestId = "1" }.With(new WithdrawProposal())), "its request id is none");
        await IsDamaged(journal => journal.Append(new Statement { RequestId = statement.RequestId }), "it holds an act this version does not know");
        await IsDamaged(journal => journal.Append(statement), "it cannot follow the entries before it");
    }

    [Fact]
    public async Task A_certificate_that_is_not_there() =>
        await IsRefused(coordinator.Options with { CertificateFile = "/nowhere/coordinator.pem" }, "cannot be read");

    [Fact]
    public async Task A_key_of_another_certificate()
    {
        var file = coordinator.Options.AuthorityFile;

        await IsRefused(coordinator.Options with { CertificateFile = file }, "cannot be read");
    }

    [Fact]
    public async Task A_key_that_others_can_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(coordinator.Options.KeyFile, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        await IsRefused(coordinator.Options, "chmod 600");
    }

    [Fact]
    public async Task Authorities_that_are_none() => await IsRefused(coordinator.Options with { AuthorityFile = coordinator.Options.KeyFile }, "There is no certificate in");

    [Fact]
    public void A_second_founding()
    {
        using var founded = new FoundedJournal();
        using var journal = JournalDatabase.Open(founded.File);

        var refusal = Assert.Throws<StartupException>(() => Founding.Write(journal, founded.Act, new SettableClock().Now));

        Assert.Contains("already", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_rpc_without_a_row()
    {
        var bytes = Marshallers.Create<byte[]>(message => message, message => message);

        var refusal = Assert.Throws<StartupException>(() => Guard.Of(new Method<byte[], byte[]>(MethodType.Unary, "ascconsensus.v1.RoundService", "FoundCommunity", bytes, bytes)));

        Assert.Contains("ascconsensus.v1.RoundService/FoundCommunity", refusal.Message, StringComparison.Ordinal);
    }

    private async Task IsDamaged(Action<FoundedJournal> damage, string fault)
    {
        using var journal = new FoundedJournal();
        damage(journal);

        await IsRefused(coordinator.Options with { JournalFile = journal.File }, $"Entry 1 of the record is damaged: {fault}.");
    }

    private async Task IsRefused(CoordinatorOptions options, string why)
    {
        var refusal = await Assert.ThrowsAsync<StartupException>(() => CoordinatorHost.Start(options, coordinator.Clock));

        Assert.Contains(why, $"{refusal.Message} {refusal.Remedy}", StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);

        // What the journal and the system say, they say with the remedy in it.
        Assert.True(refusal.Remedy.EndsWith('.') || refusal.InnerException is IOException, refusal.Message);
    }
}
