using AscConsensus.Coordinator.Admission;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>Every rpc by every office, over the wire, against the two matrices: the engine's for acts, the coordinator's for readings.</summary>
public sealed class MatrixTests
{
    private static readonly string[] Offices =
    [
        "offices/ministry-idn", "offices/ministry-phl", "offices/ministry-vnm", "offices/chair-amm",
        "offices/secretary-general", "offices/body-admm", "offices/partner-jpn", TheConvenor, "offices/operator",
    ];

    [Fact]
    public async Task Every_rpc_is_refused_to_exactly_the_offices_that_have_no_mark()
    {
        await using var coordinator = await RunningCoordinator.Start(options => options with { Limits = options.Limits with { StreamsPerOffice = 100 } });
        await coordinator.SetUpGroup();
        var surprises = new List<string>();
        foreach (var rpc in Rpcs.All)
        {
            foreach (var name in Offices)
            {
                var office = Office.TryParse(name, out var parsed) ? parsed.Value : default;
                var act = Acts.All.FirstOrDefault(act => Acts.NameOf(act) == rpc.Name);
                var marked = (act?.MayBeDoneBy ?? Reads.Rows[$"{rpc.Service.FullName}/{rpc.Name}"]).HasFlag(office.Kind);
                var refused = await IsRefusedAsAnothers(coordinator.DeskOf(name), rpc, act is null ? [] : Sound(rpc.Name, office));
                if (marked == refused)
                {
                    surprises.Add($"{rpc.Name} by {name}: marked {marked}, refused {refused}");
                }
            }
        }

        Assert.Empty(surprises);
    }

    [Fact]
    public void Every_rpc_has_a_row() => Assert.All(Rpcs.All, rpc => Guard.Of(rpc.ToGrpc()));

    [Fact]
    public void Every_act_but_the_founding_has_an_rpc() => Assert.Equal(
        ["FoundCommunity"], Acts.All.Select(Acts.NameOf).Except(Rpcs.All.Select(rpc => rpc.Name)));

    [Fact]
    public void Every_row_is_of_an_rpc_that_there_is() => Assert.Empty(
        Reads.Rows.Keys.Where(row => !row.StartsWith("grpc.reflection.", StringComparison.Ordinal)).Except(Rpcs.All.Select(rpc => $"{rpc.Service.FullName}/{rpc.Name}")));

    private static byte[] Sound(string name, Office office)
    {
        var act = SoundActs.Named(name, office);
        return Acting.Request(act, SoundActs.DocumentsOf(act)).ToByteArray();
    }

    private static async Task<bool> IsRefusedAsAnothers(Desk desk, Google.Protobuf.Reflection.MethodDescriptor rpc, byte[] request)
    {
        try
        {
            await desk.Invoker.Call(rpc, request);
            return false;
        }
        catch (RpcException e)
        {
            var refusal = Refusal.From(e);
            Assert.True(refusal is not null && refusal.Reason is not (Reason.Internal or Reason.NotEnrolled), $"{rpc.Name}: {e.Status}");
            return refusal.Reason == Reason.WrongOffice;
        }
    }
}
