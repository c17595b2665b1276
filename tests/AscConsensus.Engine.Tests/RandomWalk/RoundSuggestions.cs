using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Acts on rounds and positions.</summary>
internal sealed class RoundSuggestions(Chance chance)
{
    private static readonly (Stance Stance, int Weight)[] Stances =
    [
        (Stance.Support, 120), (Stance.NoObjection, 30), (Stance.Reservation, 8), (Stance.StandAside, 8), (Stance.Hold, 5), (Stance.Objection, 4), (Stance.NotParticipating, 8),
    ];

    private readonly CitationSuggestions citations = new(chance);

    public (IAct Act, Office By)? Of(string name, Community community, Proposal proposal, Instant now)
    {
        if (name is "OpenRound" || proposal.Rounds.IsEmpty)
        {
            return (Opening(community, proposal, now), Office.ChairOf(proposal.Organ));
        }

        var round = proposal.Rounds[^1];
        var chair = Office.ChairOf(round.Organ);
        var member = chance.OfAny(Standings.At(community, proposal, round, now).Awaited) is { } awaited && chance.In100(80) ? awaited : chance.Of(community.Members).Name;
        var ministry = Office.MinistryOf(member);
        return name switch
        {
            "TakePosition" => (Taking(community, round, now), ministry),
            "ReaffirmPosition" => (Reaffirming(proposal, round, member), ministry),
            "WithdrawPosition" => (new WithdrawPosition { Round = round.Name, PositionEntry = round.PositionOf(member)?.Entry ?? 1 }, ministry),
            "ExtendRound" => (Extending(community, round), chair),
            "CloseRound" => (Closing(community, proposal, round, now), chair),
            "AnnounceDecision" => (new AnnounceDecision { Round = chance.Of(proposal.Rounds).Name }, chair),
            _ => null,
        };
    }

    private OpenRound Opening(Community community, Proposal proposal, Instant now)
    {
        var rule = chance.Of([Rules.Charter, Rules.Plan, Rules.Reasoned]);
        return new OpenRound
        {
            Round = $"{proposal.Name}/rounds/{proposal.Rounds.Length + 1}",
            Organ = proposal.Organ,
            Rule = rule.Rule_,
            RuleVersion = 1,
            TextFingerprint = proposal.Text.Text.ToByteString(),
            Electorate = { community.MembershipAt(now) },
            DueTime = Instant.FromUnixTimeSeconds((now + Duration.FromHours(chance.Between(60, 400))).ToUnixTimeSeconds()).ToTimestamp(),
            Procedure = Procedure.Correspondence,
            AskedOutcome = Outcome.Adopted,
            Question = "Does any member object?",
        };
    }

    private TakePosition Taking(Community community, Round round, Instant now)
    {
        var stance = chance.Weighted(Stances);
        return new TakePosition
        {
            Round = round.Name,
            TextFingerprint = round.Revision.Text.ToByteString(),
            Stance = stance,
            Clauses = { chance.In100(10) ? [chance.Of(["1", "2", "3"])] : Array.Empty<string>() },
            HoldUntilDate = stance == Stance.Hold ? community.DateAt(now).PlusDays(chance.Below(12) - 1).ToText() : "",
            ObjectionKind = stance == Stance.Objection ? (ObjectionKind)chance.Below(4) : default,
            Statement = stance == Stance.Reservation || chance.In100(10) ? citations.Next(community) : null,
        };
    }

    private ReaffirmPosition Reaffirming(Proposal proposal, Round round, string member) => new()
    {
        Round = round.Name,
        TextFingerprint = round.Revision.Text.ToByteString(),
        EarlierEntry = chance.OfAny(proposal.Rounds.SkipLast(1).Select(earlier => earlier.PositionOf(member)).OfType<Position>())?.Entry ?? 1,
    };

    private ExtendRound Extending(Community community, Round round) => new()
    {
        Round = round.Name,
        OldDueTime = round.DueAt.ToTimestamp(),
        NewDueTime = (round.DueAt + Duration.FromHours(chance.Below(100) - 5)).ToTimestamp(),
        Reason = citations.Next(community),
    };

    private CloseRound Closing(Community community, Proposal proposal, Round round, Instant now)
    {
        var permitted = chance.OfAny(Standings.At(community, proposal, round, now).PermittedOutcomes);
        return new CloseRound
        {
            Round = round.Name,
            Outcome = permitted == default || chance.In100(10) ? chance.Of([Outcome.Adopted, Outcome.NoConsensus]) : permitted,
            PositionEntries = { round.PositionEntries },
            SummingUp = chance.In100(20) ? citations.Next(community) : null,
        };
    }
}
