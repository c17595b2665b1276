using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Proposals;

/// <summary>Proposals and their texts.</summary>
internal sealed class ProposalService(Intake intake, Readings readings) : V1.ProposalService.ProposalServiceBase
{
    public override Task<SubmitProposalResponse> SubmitProposal(SubmitProposalRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new SubmitProposalResponse { Receipt = receipt });

    public override Task<SponsorProposalResponse> SponsorProposal(SponsorProposalRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new SponsorProposalResponse { Receipt = receipt });

    public override Task<AdmitProposalResponse> AdmitProposal(AdmitProposalRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AdmitProposalResponse { Receipt = receipt });

    public override Task<ReturnProposalResponse> ReturnProposal(ReturnProposalRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ReturnProposalResponse { Receipt = receipt });

    public override Task<WithdrawProposalResponse> WithdrawProposal(WithdrawProposalRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new WithdrawProposalResponse { Receipt = receipt });

    public override Task<ReviseTextResponse> ReviseText(ReviseTextRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ReviseTextResponse { Receipt = receipt });

    public override Task<ShelveProposalResponse> ShelveProposal(ShelveProposalRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ShelveProposalResponse { Receipt = receipt });

    public override Task<ReviveProposalResponse> ReviveProposal(ReviveProposalRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ReviveProposalResponse { Receipt = receipt });

    public override Task<ReferToSummitResponse> ReferToSummit(ReferToSummitRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ReferToSummitResponse { Receipt = receipt });

    public override Task<EnterSummitAnswerResponse> EnterSummitAnswer(EnterSummitAnswerRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new EnterSummitAnswerResponse { Receipt = receipt });

    public override Task<AttestSummitAnswerResponse> AttestSummitAnswer(AttestSummitAnswerRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AttestSummitAnswerResponse { Receipt = receipt });

    public override Task<GiveConsentResponse> GiveConsent(GiveConsentRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new GiveConsentResponse { Receipt = receipt });

    public override Task<WithdrawConsentResponse> WithdrawConsent(WithdrawConsentRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new WithdrawConsentResponse { Receipt = receipt });

    public override Task<MakeRequestResponse> MakeRequest(MakeRequestRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new MakeRequestResponse { Receipt = receipt });

    public override Task<AnswerRequestResponse> AnswerRequest(AnswerRequestRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AnswerRequestResponse { Receipt = receipt });

    public override Task<ProposeCorrectionResponse> ProposeCorrection(ProposeCorrectionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ProposeCorrectionResponse { Receipt = receipt });

    public override Task<ObjectToCorrectionResponse> ObjectToCorrection(ObjectToCorrectionRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ObjectToCorrectionResponse { Receipt = receipt });

    public override Task<AttachDocumentResponse> AttachDocument(AttachDocumentRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AttachDocumentResponse { Receipt = receipt });

    public override Task<GetProposalResponse> GetProposal(GetProposalRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetProposalResponse
        {
            RecordSize = reading.Size,
            Proposal = ProposalView.Of(reading, reading.Proposal(request.Proposal)),
        });

    public override Task<ListProposalsResponse> ListProposals(ListProposalsRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var (page, next) = Page.Of("proposals", reading.Community.Proposals, proposal => IsWanted(proposal, request), request.PageSize, request.PageToken);
            return new ListProposalsResponse
            {
                RecordSize = reading.Size,
                Proposals = { page.Select(proposal => ProposalView.Of(reading, proposal)) },
                NextPageToken = next,
            };
        });

    private static bool IsWanted(Engine.Proposal proposal, ListProposalsRequest request) =>
        (request.Phase == Phase.Unspecified || proposal.Phase == request.Phase)
        && (request.Sponsor.Length == 0 || proposal.Sponsors.Contains(request.Sponsor));
}
