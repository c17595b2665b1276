using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Coordinator.Tests.Ownership;

/// <summary>Who may read a document is asked on every reading, of every office, whichever act cited it and for whom.</summary>
public sealed class DocumentReadersTests
{
    private const OfficeKinds Members = OfficeKinds.Ministry | OfficeKinds.Chair | OfficeKinds.SecretaryGeneral | OfficeKinds.Convenor;

    // One row of each act: those of one act differ in who does it.
    private static readonly IReadOnlyList<OwnershipRow> Citing =
        [.. OwnershipTable.Rows.Where(row => CitationFields.Of(ActOf(row).Descriptor).Any()).GroupBy(row => (row.Act, string.Concat(row.Readers))).Select(rows => rows.First())];

    public static TheoryData<string, Distribution, bool> Cases => Of(
        (Distribution.Public, false), (Distribution.Members, true), (Distribution.Offices, false), (Distribution.Offices, true));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_office_reads_exactly_what_is_distributed_to_it(string name, Distribution distribution, bool isNamed)
    {
        var row = OwnershipTable.Of(name);
        await using var world = await World.Begin();
        await row.Prepare(world);
        var named = isNamed ? row.Named : [];
        world.For = (distribution, named);
        var (author, act) = (row.Own[0], row.Make(world, row.Own[0]));
        Assert.Equal(CitationFields.Of(act.Descriptor).Count(), act.Cited.Count());

        if (distribution == Distribution.Offices && (row.IsForMembers || (row.HasAddressee && !isNamed)))
        {
            await world.Coordinator.ThatIsRefused(Reason.InvalidField, () => world.Send(author, act));
            return;
        }

        await world.Send(author, act);
        var readers = world.Offices.Except([World.NextChair, World.Operator, row.Ended]).Where(office =>
            distribution == Distribution.Public
            || (distribution == Distribution.Members && Members.HasFlag(World.KindOf(office)))
            || office == author || named.Contains(office) || row.Readers.Contains(office));
        foreach (var citation in act.Cited)
        {
            Assert.Equal(readers, await ReadersOf(world, citation.Fingerprint));
        }
    }

    [Fact]
    public void Every_act_that_cites_is_among_them() => Assert.Equal(
        Acts.All.Where(act => act.MayBeDoneBy != OfficeKinds.None && CitationFields.Of(act.Descriptor).Any()).Select(Acts.NameOf),
        Acts.All.Select(Acts.NameOf).Intersect(Citing.Select(row => row.Act)));

    private static IAct ActOf(OwnershipRow row) => Acts.All.Single(act => Acts.NameOf(act) == row.Act);

    private static TheoryData<string, Distribution, bool> Of(params (Distribution, bool)[] distributions)
    {
        var cases = new TheoryData<string, Distribution, bool>();
        foreach (var row in Citing)
        {
            foreach (var (distribution, isNamed) in distributions)
            {
                cases.Add(row.ToString(), distribution, isNamed);
            }
        }

        return cases;
    }

    private static async Task<List<string>> ReadersOf(World world, ByteString fingerprint)
    {
        var readers = new List<string>();
        foreach (var office in world.Offices)
        {
            if (await MayRead(world.Coordinator.DeskOf(office), fingerprint))
            {
                readers.Add(office);
            }
        }

        return readers;
    }

    private static async Task<bool> MayRead(Desk desk, ByteString fingerprint)
    {
        var whole = await Xunit.Record.ExceptionAsync(async () => await desk.Record.GetDocumentAsync(new GetDocumentRequest { Fingerprint = fingerprint }));
        using var download = desk.Record.DownloadDocument(new DownloadDocumentRequest { Fingerprint = fingerprint });
        var inParts = await Xunit.Record.ExceptionAsync(() => download.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(whole is null, inParts is null);
        return whole is not RpcException refused ? true
            : Refusal.From(refused) is { Reason: Reason.UnknownDocument or Reason.WrongOffice or Reason.TermNotInForce or Reason.GroupEnded } ? false
            : throw whole;
    }
}
