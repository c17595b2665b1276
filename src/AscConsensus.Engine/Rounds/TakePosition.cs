using System.Collections.Immutable;
using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A member says where it stands, or changes what it said, until the round is closed. Nobody else can.</summary>
public sealed partial class TakePosition : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry;

    public IEnumerable<Citation> Cited => (Statement, ProposedWording) switch
    {
        (null, null) => [],
        (null, _) => [ProposedWording],
        (_, null) => [Statement],
        _ => [Statement, ProposedWording],
    };

    public void Check(Fields fields)
    {
        fields.Round("round", Round);
        fields.Fingerprint("text_fingerprint", TextFingerprint);
        fields.Defined("stance", Stance);
        fields.Clauses("clauses", Clauses);
        fields.CitedIfAny("statement", Statement);
        fields.Require(Stance != Stance.Reservation || Statement is not null, "statement", "A reservation comes with its statement.");
        fields.Require(Stance == Stance.Objection || ObjectionKind == ObjectionKind.Unspecified, "objection_kind", "Only an objection has a kind.");
        fields.Require(Enum.IsDefined(ObjectionKind), "objection_kind", "Choose one of the kinds of the contract.");
        fields.Require(!AdReferendum || Stance is Stance.Support or Stance.NoObjection or Stance.Reservation or Stance.StandAside, "ad_referendum", "Only S, N, R and A are taken ad referendum.");
        fields.CitedIfAny("proposed_wording", ProposedWording);
        fields.Require(ProposedWording is null || Stance is Stance.Objection or Stance.Hold, "proposed_wording", "Propose other wording with an objection or a request for time: who joins the consensus joins on this text.");
        if (Stance == Stance.Hold)
        {
            fields.Date("hold_until_date", HoldUntilDate);
        }
        else
        {
            fields.Require(HoldUntilDate.Length == 0, "hold_until_date", "Only a hold has a date.");
        }
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.OnAnswerableRound(Round, at, (_, round) =>
        RoundRules.IfNotToAnswer(community, round, by, TextFingerprint, at) ?? RoundRules.IfNotAllowed(community, round, Position(by, 0, at)) ?? Accept());

    public Community Apply(Community community, Entry entry)
    {
        var (proposal, round) = community.FindRound(Round)!.Value;
        var position = Position(entry.By, entry.Number, entry.At);
        return community.With(proposal.WithObjectionOf(position).With(round.With(position)));
    }

    private Position Position(Actor by, ulong entry, Instant at) => new()
    {
        Member = by.Member,
        Stance = Stance,
        Clauses = Clauses.Count == 0 ? ImmutableArray<string>.Empty : [.. Clauses],
        HoldUntil = Stance == Stance.Hold ? HoldUntilDate.ToDate() : null,
        ObjectionKind = ObjectionKind,
        Statement = Statement is null ? null : Fingerprint.Of(Statement.Fingerprint),
        IsAdReferendum = AdReferendum,
        ProposedWording = ProposedWording is null ? null : Fingerprint.Of(ProposedWording.Fingerprint),
        Entry = entry,
        At = at,
    };
}
