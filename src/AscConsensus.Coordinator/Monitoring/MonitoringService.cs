using AscConsensus.Coordinator.Admission;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Monitoring;

/// <summary>What is pending, on whom, since when.</summary>
internal sealed class MonitoringService(Intake intake, Readings readings, PendingTail tail, PendingWatch watch, Faults faults) : V1.MonitoringService.MonitoringServiceBase
{
    public override Task<SendReminderResponse> SendReminder(SendReminderRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Signed, request.Documents, context, receipt => new SendReminderResponse { Receipt = receipt });

    public override Task<ListPendingItemsResponse> ListPendingItems(ListPendingItemsRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var office = Asked(reading, request.Office);
            var items = request.Proposal.Length == 0
                ? tail.At(reading.Published).Items
                : PendingItems.Of(reading.Community, reading.Proposal(request.Proposal), reading.At).Select(WatchedItem.Of);
            var (page, next) = Page.After("pending", items, item => item.Key, item => office is null || item.Office == office, request.PageSize, request.PageToken);
            return new ListPendingItemsResponse { RecordSize = reading.Size, Items = { page.Select(item => item.View) }, NextPageToken = next };
        });

    public override Task WatchPendingItems(WatchPendingItemsRequest request, IServerStreamWriter<WatchPendingItemsResponse> responseStream, ServerCallContext context) =>
        faults.Catch(context, () => watch.Send(Asked(readings.Now(0, context), request.Office), responseStream, context));

    public override Task<ListMatrixResponse> ListMatrix(ListMatrixRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var proposals = Matrix.Proposals(reading.Community, request.Phase == Phase.Unspecified ? null : request.Phase, reading.At);
            var (page, next) = Page.After("matrix", proposals, row => $"{Page.KeyOf(row.Due)} {row.Proposal.Name}", _ => true, request.PageSize, request.PageToken);
            return new ListMatrixResponse
            {
                RecordSize = reading.Size,
                Members = { Matrix.Columns(reading.Community, reading.At).Select(member => member.Name) },
                Rows = { page.Select(row => MatrixView.Of(reading, row.Proposal)) },
                NextPageToken = next,
            };
        });

    public override Task<ListAgesResponse> ListAges(ListAgesRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var (page, next) = Page.After("ages", Engine.Age.All(reading.Community, reading.At), AgeView.KeyOf, _ => true, request.PageSize, request.PageToken);
            return new ListAgesResponse { RecordSize = reading.Size, Ages = { page.Select(AgeView.Of) }, NextPageToken = next };
        });

    public override Task<GetTallyResponse> GetTally(GetTallyRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading => new GetTallyResponse { RecordSize = reading.Size, Tally = TallyView.Of(reading, request.Member) });

    /// <summary>The office whose items are wanted; null for everybody's.</summary>
    private static Office? Asked(Reading reading, string name)
    {
        var own = reading.By.Office;
        if (name.Length == 0)
        {
            return reading.SeesEverything ? null : own;
        }

        if (!Office.TryParse(name, out var office))
        {
            throw Invalid.Field("office", "Name an office such as offices/ministry-idn or offices/body-admm.");
        }

        return !reading.Community.HasOffice(office.Value) ? throw Refusal.Of(Reason.UnknownOffice, $"There is no {name}.").ToException()
            : office == own || reading.SeesEverything ? office
            : throw Refusal.Of(Reason.WrongOffice, $"What waits on {reading.Community.NameOf(office.Value)} is for that office, the Chair and the Secretary-General to see.").ToException();
    }
}
