using AscConsensus.Coordinator.Meetings;
using AscConsensus.Coordinator.Objections;
using AscConsensus.Coordinator.Proposals;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Rounds;

/// <summary>A decision in one document that stands alone: everything it rests on, and everything said of it since.</summary>
internal static class CertificateView
{
    public static Certificate Of(Reading reading, Engine.Proposal proposal, Engine.Round round)
    {
        if (round.Declared is not { } decision)
        {
            throw Refusal.Of(Reason.RoundNotOpen, $"{round.Name} is {RoundWords.Of(round.State)}: there is no decision to certify.").ToException();
        }

        return new Certificate
        {
            Community = reading.Community.Name,
            Proposal = proposal.Name,
            Symbol = proposal.Symbol ?? "",
            Title = round.Revision.Title,
            Organ = round.Organ,
            Sponsors = { reading.Alphabetical(decision.Sponsors) },
            Text = reading.Cite(round.Revision.Text),
            Round = RoundView.Of(reading, proposal, round),
            Rule = RuleView.Of(round.Rule),
            MeetingDecision = decision.MeetingDecision is { } declared ? MeetingDecisionView.Of(reading, reading.Community.MeetingDecisions[declared]) : null,
            Objections = { reading.Alphabetical(decision.Objections, objection => objection.Member).Select(objection => ObjectionView.Of(reading, proposal, objection, decision.EffectiveAt)) },
            Corrections = { CorrectionView.Of(reading, proposal) },
            Sentence = DecisionSentence.Of(reading.Community, proposal, round),
        };
    }
}
