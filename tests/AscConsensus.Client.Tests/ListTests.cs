using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client.Tests;

/// <summary>Entries about one proposal lie far apart in the record, and come in pages.</summary>
public sealed class ListTests : IDisposable
{
    private const string TheProposal = "proposals/idn-2026-1";

    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private readonly FakeRecord service = new() { Length = 5, Entry = AboutIt, BreakAfter = 2, Sent = number => (number * 7) + 1 };

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task Every_entry_about_a_proposal_comes_once_however_they_are_paged()
    {
        Assert.Equal([1ul, 8ul, 15ul, 22ul, 29ul], await About(TheProposal));
        Assert.Equal([0ul, 9ul, 23ul, 30ul], service.Asked);
    }

    [Fact]
    public async Task An_entry_about_something_else_stops_the_desk()
    {
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => About("proposals/vnm-2026-1"));
        Assert.Contains("sent entry 1 as one about proposals/vnm-2026-1", found.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_took_another_proposal_out_of_its_package_is_about_it_too()
    {
        service.Entry = number => number == 1 ? Of(number, new() { FormPackage = new() { Proposals = { "proposals/vnm-2026-1", TheProposal } } }) : AboutIt(number);

        Assert.Equal([1ul, 8ul, 15ul, 22ul, 29ul], await About("proposals/vnm-2026-1"));
    }

    [Fact]
    public async Task An_entry_that_came_before_stops_the_desk()
    {
        service.Sent = number => 4 - number;
        service.Length = 3;
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => About(TheProposal));
    }

    private async Task<List<ulong>> About(string proposal)
    {
        await using var coordinator = await FakeCoordinator.Start(authority, service);
        using var desk = new Desk(authority, coordinator.Port);
        return await desk.Client.Record.ListAboutAsync(proposal).Select(entry => entry.Number).ToListAsync();
    }

    private static Entry AboutIt(ulong number) => Of(number, new() { WithdrawProposal = new() { Proposal = TheProposal } });

    private static Entry Of(ulong number, Statement statement)
    {
        (statement.RequestId, statement.Office) = ($"{number}", "offices/ministry-idn");
        return new() { Entry_ = number, Leaf = ByteString.CopyFrom(Leaf.Encode(number, 1_788_000_000_000, statement.ToByteArray(), LeafSignature.KeyOnly(new Digest(new byte[32])))) };
    }
}
