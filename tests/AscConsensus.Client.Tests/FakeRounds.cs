using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

/// <summary>A round in which another member takes a position while the Chair closes.</summary>
internal sealed class FakeRounds : RoundService.RoundServiceBase
{
    public List<CloseRoundRequest> Closings { get; } = [];

    public List<OpenRound> Openings { get; } = [];

    public override Task<OpenRoundResponse> OpenRound(OpenRoundRequest request, ServerCallContext context)
    {
        Openings.Add(request.Act);
        return Task.FromResult(new OpenRoundResponse { Receipt = FakeReceipt.Of(6) });
    }

    public override Task<GetRoundResponse> GetRound(GetRoundRequest request, ServerCallContext context)
    {
        var round = new Round { Round_ = request.Round, Positions = { new Position { Member = "members/IDN", Entry = 9 }, new Position { Member = "members/MYS" } } };
        if (Closings.Count > 0)
        {
            round.Positions[1].Entry = 7;
        }

        return Task.FromResult(new GetRoundResponse { RecordSize = 10, Round = round });
    }

    public override Task<CloseRoundResponse> CloseRound(CloseRoundRequest request, ServerCallContext context)
    {
        Closings.Add(request);
        return Closings.Count == 1
            ? throw Refusal.Of(Reason.MovedMeanwhile, "The positions are others.").ToException()
            : Task.FromResult(new CloseRoundResponse { Receipt = FakeReceipt.Of(11) });
    }
}
