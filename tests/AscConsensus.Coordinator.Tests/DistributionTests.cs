using System.Collections;
using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>Who may read a document is asked on every reading, of every office; and there is no act whose documents escape the question.</summary>
public sealed class DistributionTests
{
    private static readonly string[] Members =
        ["offices/ministry-idn", "offices/ministry-phl", "offices/ministry-vnm", "offices/chair-amm", "offices/secretary-general", TheConvenor];

    private static readonly string[] Others = ["offices/body-admm", "offices/partner-jpn"];

    // The founding cites nothing: whoever founds with a citation is refused.
    public static TheoryData<string> CitingActs => [.. Acts.All.Where(act => act.MayBeDoneBy != OfficeKinds.None && Paths(act.Descriptor, []).Any()).Select(Acts.NameOf)];

    [Fact]
    public async Task Every_office_reads_exactly_what_is_distributed_to_it()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.SetUpGroup();
        await coordinator.Open();
        var surprises = new List<string>();
        foreach (var (citation, readers) in await Cited(coordinator))
        {
            foreach (var office in (string[])[.. Members, .. Others, "offices/operator"])
            {
                if (await MayRead(coordinator.DeskOf(office), citation) != (readers.Contains(office) && office != "offices/operator"))
                {
                    surprises.Add($"{office}: {citation.Distribution} {citation.Offices}");
                }
            }
        }

        Assert.Empty(surprises);
    }

    [Theory]
    [MemberData(nameof(CitingActs))]
    public void No_act_cites_a_document_that_is_not_asked_about(string name)
    {
        var act = (IAct)Acts.All.Single(act => Acts.NameOf(act) == name).Descriptor.Parser.ParseFrom([]);
        var paths = Paths(act.Descriptor, []).ToList();

        var given = paths.Select((path, i) => Cite(act, path, i)).ToList();
        Assert.Equal(given.Order(), act.Cited.Select(citation => Fingerprint.Of(citation.Fingerprint).ToString()).Order());
    }

    private static async Task<List<(Citation Citation, string[] Readers)>> Cited(RunningCoordinator coordinator)
    {
        var cited = new List<(Citation, string[])>();
        foreach (var (distribution, named, readers) in new[]
        {
            (Distribution.Public, Array.Empty<string>(), (string[])[.. Members, .. Others]),
            (Distribution.Members, [], Members),
            (Distribution.Members, ["offices/body-admm"], [.. Members, "offices/body-admm"]),
            (Distribution.Offices, [], ["offices/ministry-vnm"]),
            (Distribution.Offices, ["offices/chair-amm", "offices/partner-jpn"], ["offices/ministry-vnm", "offices/chair-amm", "offices/partner-jpn"]),
            (Distribution.Offices, ["offices/operator"], ["offices/ministry-vnm"]),
        })
        {
            var words = CitedDocument.Of("Words", distribution, named);
            var position = Position(Stance.Support);
            position.Statement = words.Citation;
            await coordinator.VietNam.Act(position, [words.Document]);
            cited.Add((words.Citation, readers));
        }

        return cited;
    }

    private static async Task<bool> MayRead(Desk desk, Citation citation)
    {
        var whole = await Xunit.Record.ExceptionAsync(async () => await desk.Record.GetDocumentAsync(new GetDocumentRequest { Fingerprint = citation.Fingerprint }));
        using var download = desk.Record.DownloadDocument(new DownloadDocumentRequest { Fingerprint = citation.Fingerprint });
        var inParts = await Xunit.Record.ExceptionAsync(() => download.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(whole is null, inParts is null);
        return whole is null;
    }

    // Every field of an act that is a citation, itself or inside another message.
    private static IEnumerable<FieldDescriptor[]> Paths(MessageDescriptor message, FieldDescriptor[] above) => message.Fields.InDeclarationOrder()
        .Where(field => field.FieldType == FieldType.Message && field.MessageType.File.Package == message.File.Package && field.MessageType != message)
        .SelectMany(field => field.MessageType == Citation.Descriptor ? [[.. above, field]] : Paths(field.MessageType, [.. above, field]));

    // Puts a document of its own into that field.
    private static string Cite(IMessage message, FieldDescriptor[] path, int number)
    {
        var fingerprint = new byte[Fingerprint.Length];
        fingerprint[0] = (byte)(number + 1);
        foreach (var field in path)
        {
            var value = field.IsRepeated
                ? ((IList)field.Accessor.GetValue(message)) is [IMessage first, ..] ? first : Added((IList)field.Accessor.GetValue(message), field)
                : (IMessage?)field.Accessor.GetValue(message) ?? Set(message, field);
            message = value;
        }

        ((Citation)message).Fingerprint = ByteString.CopyFrom(fingerprint);
        ((Citation)message).Distribution = Distribution.Members;
        return Fingerprint.Of(((Citation)message).Fingerprint).ToString();
    }

    private static IMessage Added(IList list, FieldDescriptor field)
    {
        list.Add(field.MessageType.Parser.ParseFrom([]));
        return (IMessage)list[0]!;
    }

    private static IMessage Set(IMessage message, FieldDescriptor field)
    {
        field.Accessor.SetValue(message, field.MessageType.Parser.ParseFrom([]));
        return (IMessage)field.Accessor.GetValue(message);
    }
}
