using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Groups;

/// <summary>Ad-hoc groups: they study, propose text and report.</summary>
internal sealed class GroupService(Intake intake, Readings readings) : V1.GroupService.GroupServiceBase
{
    public override Task<SetUpGroupResponse> SetUpGroup(SetUpGroupRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new SetUpGroupResponse { Receipt = receipt });

    public override Task<ReviseGroupTextResponse> ReviseGroupText(ReviseGroupTextRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ReviseGroupTextResponse { Receipt = receipt });

    public override Task<ReachMilestoneResponse> ReachMilestone(ReachMilestoneRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ReachMilestoneResponse { Receipt = receipt });

    public override Task<ReportFromGroupResponse> ReportFromGroup(ReportFromGroupRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ReportFromGroupResponse { Receipt = receipt });

    public override Task<ExtendGroupResponse> ExtendGroup(ExtendGroupRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new ExtendGroupResponse { Receipt = receipt });

    public override Task<DissolveGroupResponse> DissolveGroup(DissolveGroupRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new DissolveGroupResponse { Receipt = receipt });

    public override Task<GetGroupResponse> GetGroup(GetGroupRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetGroupResponse
        {
            RecordSize = reading.Size,
            Group = GroupView.Of(reading, reading.Community.Groups.Find(request.Group) ?? throw Reading.Unknown(Reason.UnknownGroup, request.Group)),
        });

    public override Task<ListGroupsResponse> ListGroups(ListGroupsRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var (page, next) = Page.Of("groups", reading.Community.Groups.Items, group => IsWanted(group, request), request.PageSize, request.PageToken);
            return new ListGroupsResponse { RecordSize = reading.Size, Groups = { page.Select(group => GroupView.Of(reading, group)) }, NextPageToken = next };
        });

    private static bool IsWanted(Engine.Group group, ListGroupsRequest request) =>
        (request.State == GroupState.Unspecified || group.State == request.State)
        && (request.Proposal.Length == 0 || group.Subject == request.Proposal);
}
