using AscConsensus.V1;
using Grpc.Core;
using NodaTime;

namespace AscConsensus.Coordinator.Directory;

/// <summary>Members, organs, offices, terms and credentials.</summary>
internal sealed class DirectoryService(Intake intake, Readings readings, FoundingAct founding, IClock clock) : V1.DirectoryService.DirectoryServiceBase
{
    public override Task<AddMemberResponse> AddMember(AddMemberRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AddMemberResponse { Receipt = receipt });

    public override Task<AddOrganResponse> AddOrgan(AddOrganRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AddOrganResponse { Receipt = receipt });

    public override Task<AppointChairResponse> AppointChair(AppointChairRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AppointChairResponse { Receipt = receipt });

    public override Task<EnrolCredentialResponse> EnrolCredential(EnrolCredentialRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new EnrolCredentialResponse { Receipt = receipt });

    public override Task<RevokeCredentialResponse> RevokeCredential(RevokeCredentialRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new RevokeCredentialResponse { Receipt = receipt });

    public override Task<AddPartnerResponse> AddPartner(AddPartnerRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AddPartnerResponse { Receipt = receipt });

    public override Task<AdoptRuleResponse> AdoptRule(AdoptRuleRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AdoptRuleResponse { Receipt = receipt });

    public override Task<AdoptPolicyResponse> AdoptPolicy(AdoptPolicyRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new AdoptPolicyResponse { Receipt = receipt });

    public override Task<RotateCredentialResponse> RotateCredential(RotateCredentialRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new RotateCredentialResponse { Receipt = receipt });

    public override Task<SetGoalsResponse> SetGoals(SetGoalsRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new SetGoalsResponse { Receipt = receipt });

    public override Task<PublishCalendarResponse> PublishCalendar(PublishCalendarRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new PublishCalendarResponse { Receipt = receipt });

    public override Task<SignHandoverResponse> SignHandover(SignHandoverRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new SignHandoverResponse { Receipt = receipt });

    public override Task<GetCommunityResponse> GetCommunity(GetCommunityRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetCommunityResponse
        {
            RecordSize = reading.Size,
            Community = CommunityView.Of(reading.Community, founding.Value),
        });

    public override Task<ListCredentialsResponse> ListCredentials(ListCredentialsRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var credentials = reading.Community.Credentials.Values.OrderBy(credential => credential.EnrolledEntry).ThenBy(credential => credential.Key.ToString(), StringComparer.Ordinal);
            var (page, next) = Page.Of("credentials", [.. credentials], credential => CredentialView.IsFor(reading.By, credential), request.PageSize, request.PageToken);
            return new ListCredentialsResponse { RecordSize = reading.Size, Credentials = { page.Select(CredentialView.Of) }, NextPageToken = next };
        });

    public override Task<GetHandoverResponse> GetHandover(GetHandoverRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetHandoverResponse { RecordSize = reading.Size, Handover = HandoverView.Of(reading, request.Organ) });

    public override Task<GetCallerResponse> GetCaller(GetCallerRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => CallerView.Of(reading, clock.GetCurrentInstant()));
}
