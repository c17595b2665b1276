using System.Collections;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AscConsensus.Coordinator.Tests;

/// <summary>There is no act whose documents escape the question who may read them.</summary>
public sealed class CitationTests
{
    // The founding cites nothing: whoever founds with a citation is refused.
    public static TheoryData<string> CitingActs => [.. Acts.All.Where(act => act.MayBeDoneBy != OfficeKinds.None && CitationFields.Of(act.Descriptor).Any()).Select(Acts.NameOf)];

    [Theory]
    [MemberData(nameof(CitingActs))]
    public void No_act_cites_a_document_that_is_not_asked_about(string name)
    {
        var act = (IAct)Acts.All.Single(act => Acts.NameOf(act) == name).Descriptor.Parser.ParseFrom([]);
        var paths = CitationFields.Of(act.Descriptor).ToList();

        var given = paths.Select((path, i) => Cite(act, path, i)).ToList();
        Assert.Equal(given.Order(), act.Cited.Select(citation => Fingerprint.Of(citation.Fingerprint).ToString()).Order());
    }

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
