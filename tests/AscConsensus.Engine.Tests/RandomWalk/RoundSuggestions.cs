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
            var opening = Opening(community, proposal, now);
            return (opening, community.ChairOf(opening.Organ));
        }

        var round = proposal.Rounds[^1];
        var chair = community.ChairOf(round.Organ);
        var member = chance.OfAny(Standings.At(community, proposal, round, now).Awaited) is { } awaited && chance.In100(80) ? awaited : chance.Of(community.Members).Name;
        var ministry = Office.MinistryOf(member);
        return name switch
        {
            "TakePosition" => (Taking(community, round, now), chance.In100(10) ? Office.MinistryOf(chance.OfAny(community.MembershipAt(now).Except(round.ElectorateAtOpening)) ?? member) : ministry),
            "ReaffirmPosition" => (Reaffirming(proposal, round, member), ministry),
            "WithdrawPosition" => (new WithdrawPosition { Round = round.Name, PositionEntry = round.PositionOf(member)?.Entry ?? 1 }, ministry),
            "ExtendRound" => (Extending(community, round), chair),
            "CloseRound" => (Closing(community, proposal, round, now), chair),
            "AcknowledgeRound" => (new AcknowledgeRound { Round = round.Name, TextFingerprint = round.Revision.Text.ToByteString() }, Office.MinistryOf(Unnoticed(community, round))),
            "ConfirmPosition" => Confirming(community, round),
            "ConcludeConfirmation" => (new ConcludeConfirmation { Round = round.Name, Outcome = Permitted(community, proposal, round, now), PositionEntries = { round.PositionEntries } }, chair),
            "RecallRound" => (new RecallRound { Round = round.Name, Reasons = citations.Next(community) }, chair),
            "LodgeStatement" => (new LodgeStatement { Round = round.Name, Kind = (StatementKind)(1 + chance.Below(4)), Statement = citations.Next(community) }, ministry),
            "AnnounceDecision" => (new AnnounceDecision { Round = chance.Of(proposal.Rounds).Name }, chair),
            _ => null,
        };
    }

    private OpenRound Opening(Community community, Proposal proposal, Instant now)
    {
        var rule = proposal.RequiredRule?.Name == Rules.OfTheSummit.Rule_ || chance.In100(3) ? Rules.OfTheSummit : proposal.RequiredRule is not null || proposal.Package is not null ? Rules.Charter : chance.Weighted([(Rules.Charter, 40), (Rules.Plan, 20), (Rules.Reasoned, 15), (Rules.Silence, 25)]);
        var other = community.Packages.Find(proposal.Package ?? "")?.Proposals.Select(name => community.Proposals[name].OpenRound).FirstOrDefault(round => round is not null);
        var organ = other is not null && chance.In100(90) ? other.Organ : proposal.Organ == Summit ? Amm : proposal is { Organ: Amm, Package: null } && chance.In100(10) ? Som : proposal.Organ;
        return new OpenRound
        {
            Round = $"{proposal.Name}/rounds/{proposal.Rounds.Length + 1}",
            Organ = organ,
            Rule = rule.Rule_,
            RuleVersion = 1,
            TextFingerprint = proposal.Text.Text.ToByteString(),
            Electorate = { community.MembershipAt(now) },
            DueTime = Instant.FromUnixTimeSeconds((now + Duration.FromHours(chance.Between(60, 400))).ToUnixTimeSeconds()).ToTimestamp(),
            Procedure = rule.SilenceAssents ? Procedure.Silence : chance.In100(75) ? Procedure.Correspondence : Procedure.Meeting,
            AskedOutcome = other is not null && chance.In100(90) ? other.Asked : chance.In100(75)
                ? proposal.Organ == Summit ? Outcome.Endorsed : organ == proposal.Organ ? Outcome.Adopted : Outcome.Forwarded
                : chance.Weighted([(Outcome.Noted, 50), (Outcome.AgreedInPrinciple, 25), (Outcome.Adopted, 25)]),
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
            AdReferendum = stance is Stance.Support or Stance.NoObjection && chance.In100(12),
            ProposedWording = stance is Stance.Objection or Stance.Hold && chance.In100(30) ? citations.Next(community) : null,
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
        Reasons = citations.Next(community),
    };

    private CloseRound Closing(Community community, Proposal proposal, Round round, Instant now)
    {
        var outcome = Permitted(community, proposal, round, now);
        return new CloseRound
        {
            Round = round.Name,
            Outcome = outcome,
            PositionEntries = { round.PositionEntries },
            SummingUp = chance.In100(20) ? citations.Next(community) : null,
            ConfirmationDueTime = outcome == Outcome.SubjectToConfirmation ? Instant.FromUnixTimeSeconds((now + Duration.FromHours(chance.Below(300))).ToUnixTimeSeconds()).ToTimestamp() : null,
        };
    }

    private Outcome Permitted(Community community, Proposal proposal, Round round, Instant now)
    {
        var permitted = chance.OfAny(Standings.At(community, proposal, round, now).PermittedOutcomes);
        return permitted == default || chance.In100(10) ? chance.Of([Outcome.Adopted, Outcome.NoConsensus]) : permitted;
    }

    private string Unnoticed(Community community, Round round) =>
        community.Members.FirstOrDefault(member => round.Notices.All(notice => notice.Member != member.Name))?.Name ?? chance.Of(community.Members).Name;

    private (IAct, Office) Confirming(Community community, Round round)
    {
        var position = chance.OfAny(round.Positions.Where(position => position.IsToBeConfirmed)) ?? round.Positions.FirstOrDefault();
        return (new ConfirmPosition { Round = round.Name, PositionEntry = position?.Entry ?? 1 }, Office.MinistryOf(position?.Member ?? chance.Of(community.Members).Name));
    }
}
