using AscConsensus.Coordinator.Admission;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AscConsensus.Coordinator.Tests.Ownership;

/// <summary>Every rpc that is no act, over the wire by every office that may call it: what is one's own is answered to oneself, and what is the community's to all alike.</summary>
public sealed class ReadingOwnershipTests(ReadingWorld reading) : IClassFixture<ReadingWorld>
{
    private static readonly HashSet<string> ActNames = [.. Acts.All.Select(Acts.NameOf)];

    public static TheoryData<string> Rows => [.. ReadingTable.Rows.Select(row => row.ToString())];

    [Fact]
    public void Every_rpc_that_is_no_act_has_a_row() => Assert.Equal(
        Rpcs.All.Where(rpc => !ActNames.Contains(rpc.Name)).Select(NameOf).Order(StringComparer.Ordinal),
        ReadingTable.Rows.Select(row => row.Rpc).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Is_answered_to_whose_it_is(string name)
    {
        var row = ReadingTable.Rows.Single(row => row.ToString() == name);
        var rpc = Rpcs.All.Single(rpc => NameOf(rpc) == row.Rpc);
        var answers = new Dictionary<string, IMessage>();
        foreach (var office in reading.World.Of(Reads.Rows[$"{rpc.Service.FullName}/{rpc.Name}"]))
        {
            var wanted = office == World.NextChair ? Reason.TermNotInForce : row.For(office);
            var call = () => reading.World.Coordinator.DeskOf(office).Invoker.Call(rpc, row.Request(reading).ToByteArray());
            if (wanted.Refusal != Reason.Unspecified)
            {
                await Refused.With(wanted.Refusal, call);
            }
            else
            {
                var answer = await call();
                Assert.True(answers.TryAdd(wanted.Word, answer) || answer.Equals(answers[wanted.Word]), $"{office} does not get \"{wanted.Word}\": {answer}");
            }
        }

        Assert.Equal(answers.Count, answers.Values.Distinct().Count());
    }

    private static string NameOf(MethodDescriptor rpc) => $"{rpc.Service.Name}/{rpc.Name}";
}
