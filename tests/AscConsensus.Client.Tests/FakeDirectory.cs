using AscConsensus.Engine;
using AscConsensus.V1;
using Grpc.Core;
using NodaTime;
using Community = AscConsensus.V1.Community;
using Member = AscConsensus.V1.Member;
using Organ = AscConsensus.V1.Organ;
using Rule = AscConsensus.V1.Rule;

namespace AscConsensus.Client.Tests;

/// <summary>Three members, of which one joins later, on a day in 2026.</summary>
internal sealed class FakeDirectory : DirectoryService.DirectoryServiceBase
{
    /// <summary>Which office the caller's certificate stands for.</summary>
    public string Caller { get; set; } = "offices/chair-amm";

    public override Task<GetCommunityResponse> GetCommunity(GetCommunityRequest request, ServerCallContext context) => Task.FromResult(new GetCommunityResponse
    {
        RecordSize = 5,
        Community = new Community
        {
            Zone = "Asia/Jakarta",
            Seat = "Jakarta",
            Members =
            {
                new Member { Member_ = "members/KHM", Name = "Cambodia", JoinedDate = "1999-04-30" },
                new Member { Member_ = "members/IDN", Name = "Indonesia", JoinedDate = "1967-08-08" },
                new Member { Member_ = "members/TLS", Name = "Timor-Leste", JoinedDate = "2026-12-01" },
            },
            Organs =
            {
                new Organ { Organ_ = "organs/SUMMIT" },
                new Organ { Organ_ = "organs/AMM", Superior = "organs/SUMMIT" },
                new Organ { Organ_ = "organs/SOM", Superior = "organs/AMM" },
            },
            Rules =
            {
                new Rule { Rule_ = "rules/charter", Version = 1, EffectiveDate = "2008-12-15" },
                new Rule { Rule_ = "rules/silence", Version = 1, EffectiveDate = "2026-01-01", SilenceAssents = true },
                new Rule { Rule_ = "rules/silence", Version = 2, EffectiveDate = "2027-01-01", SilenceAssents = true },
            },
        },
    });

    public override Task<GetCallerResponse> GetCaller(GetCallerRequest request, ServerCallContext context) =>
        Task.FromResult(new GetCallerResponse { RecordSize = 5, Office = Caller, CoordinatorTime = Instant.FromUtc(2026, 10, 15, 2, 0).ToTimestamp() });
}
