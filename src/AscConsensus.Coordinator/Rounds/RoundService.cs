using AscConsensus.Engine;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Rounds;

/// <summary>Takes one proposal's positions to a decision.</summary>
internal sealed class RoundService(Intake intake, Readings readings) : V1.RoundService.RoundServiceBase
{
    public override Task<OpenRoundResponse> OpenRound(OpenRoundRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new OpenRoundResponse { Receipt = receipt });

    public override Task<TakePositionResponse> TakePosition(TakePositionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new TakePositionResponse { Receipt = receipt });

    public override Task<ReaffirmPositionResponse> ReaffirmPosition(ReaffirmPositionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ReaffirmPositionResponse { Receipt = receipt });

    public override Task<WithdrawPositionResponse> WithdrawPosition(WithdrawPositionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new WithdrawPositionResponse { Receipt = receipt });

    public override Task<ExtendRoundResponse> ExtendRound(ExtendRoundRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ExtendRoundResponse { Receipt = receipt });

    public override Task<CloseRoundResponse> CloseRound(CloseRoundRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new CloseRoundResponse { Receipt = receipt });

    public override Task<AnnounceDecisionResponse> AnnounceDecision(AnnounceDecisionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AnnounceDecisionResponse { Receipt = receipt });

    public override Task<ConfirmPositionResponse> ConfirmPosition(ConfirmPositionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ConfirmPositionResponse { Receipt = receipt });

    public override Task<ConcludeConfirmationResponse> ConcludeConfirmation(ConcludeConfirmationRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ConcludeConfirmationResponse { Receipt = receipt });

    public override Task<RecallRoundResponse> RecallRound(RecallRoundRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new RecallRoundResponse { Receipt = receipt });

    public override Task<AcknowledgeRoundResponse> AcknowledgeRound(AcknowledgeRoundRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AcknowledgeRoundResponse { Receipt = receipt });

    public override Task<LodgeStatementResponse> LodgeStatement(LodgeStatementRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new LodgeStatementResponse { Receipt = receipt });

    public override Task<GetRoundResponse> GetRound(GetRoundRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var (proposal, round) = reading.Round(request.Round);
            return new GetRoundResponse { RecordSize = reading.Size, Round = RoundView.Of(reading, proposal, round) };
        });

    public override Task<PreviewClosingResponse> PreviewClosing(PreviewClosingRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var (proposal, round) = reading.Round(request.Round);
            var outcomes = Engine.OutcomePreview.All(reading.Community, proposal, round, reading.At);
            return new PreviewClosingResponse
            {
                RecordSize = reading.Size,
                Outcomes = { outcomes.Select(outcome => new V1.OutcomePreview { Outcome = outcome.Outcome, Permitted = outcome.IsPermitted, Sentence = outcome.Sentence, Phase = outcome.Phase }) },
            };
        });

    public override Task<CheckOpeningResponse> CheckOpening(CheckOpeningRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => OpeningCheckView.Of(reading, request.Act));

    public override Task<ListBoardResponse> ListBoard(ListBoardRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var organ = reading.Community.FindOrgan(request.Organ)?.Name ?? throw Reading.Unknown(Reason.UnknownOrgan, request.Organ);
            var cards = Board.Of(reading.Community, organ, reading.At);
            var (page, next) = Page.After(
                organ, cards, BoardView.KeyOf, card => request.Column == BoardColumn.Unspecified || card.Column == request.Column, request.PageSize, request.PageToken);
            return new ListBoardResponse { RecordSize = reading.Size, Cards = { page.Select(BoardView.Of) }, NextPageToken = next };
        });

    public override Task<GetCertificateResponse> GetCertificate(GetCertificateRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var (proposal, round) = reading.Round(request.Round);
            return new GetCertificateResponse { RecordSize = reading.Size, Certificate = CertificateView.Of(reading, proposal, round) };
        });

    public override Task<ListRoundsResponse> ListRounds(ListRoundsRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var proposal = reading.Proposal(request.Proposal);
            var (page, next) = Page.Of(proposal.Name, proposal.Rounds, request.PageSize, request.PageToken);
            return new ListRoundsResponse
            {
                RecordSize = reading.Size,
                Rounds = { page.Select(round => RoundView.Of(reading, proposal, round)) },
                NextPageToken = next,
            };
        });
}
