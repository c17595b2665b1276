using AscConsensus.Coordinator.Admission;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Consultations;

/// <summary>Consultation with members and ministerial bodies.</summary>
internal sealed class ConsultationService(Intake intake, Readings readings, Soundings soundings, Faults faults) : V1.ConsultationService.ConsultationServiceBase
{
    public override Task<OpenConsultationResponse> OpenConsultation(OpenConsultationRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new OpenConsultationResponse { Receipt = receipt });

    public override Task<GiveViewResponse> GiveView(GiveViewRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new GiveViewResponse { Receipt = receipt });

    public override Task<AcknowledgeConsultationResponse> AcknowledgeConsultation(AcknowledgeConsultationRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AcknowledgeConsultationResponse { Receipt = receipt });

    public override Task<CloseConsultationResponse> CloseConsultation(CloseConsultationRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new CloseConsultationResponse { Receipt = receipt });

    public override Task<ListConsultationsResponse> ListConsultations(ListConsultationsRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var proposal = reading.Proposal(request.Proposal);
            var (page, next) = Page.Of(proposal.Name, reading.ConsultationsOf(proposal), request.PageSize, request.PageToken);
            return new ListConsultationsResponse
            {
                RecordSize = reading.Size,
                Consultations = { page.Select(consultation => ConsultationView.Of(reading, proposal, consultation)) },
                NextPageToken = next,
            };
        });

    public override Task<SoundMemberResponse> SoundMember(SoundMemberRequest request, ServerCallContext context) =>
        faults.Catch(context, async () => new SoundMemberResponse { Sounding = await soundings.Make(request, context) });

    public override Task<AnswerSoundingResponse> AnswerSounding(AnswerSoundingRequest request, ServerCallContext context) =>
        faults.Catch(context, async () => new AnswerSoundingResponse { Sounding = await soundings.Answer(request, context) });

    public override Task<ListSoundingsResponse> ListSoundings(ListSoundingsRequest request, ServerCallContext context) => soundings.ListOf(request, context);
}
