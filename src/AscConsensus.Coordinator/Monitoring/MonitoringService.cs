using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Monitoring;

/// <summary>What is pending, on whom, since when.</summary>
internal sealed class MonitoringService(Intake intake, Readings readings, PendingWatch watch) : V1.MonitoringService.MonitoringServiceBase
{
    private const OfficeKinds SeeEverything = OfficeKinds.Chair | OfficeKinds.SecretaryGeneral;

    public override Task<SendReminderResponse> SendReminder(SendReminderRequest request, ServerCallContext context) =>
        intake.Perform(request.RequestId, request.Act, request.Documents, context, receipt => new SendReminderResponse { Receipt = receipt });

    public override Task<ListPendingItemsResponse> ListPendingItems(ListPendingItemsRequest request, ServerCallContext context) =>
        readings.Answer(request.AtLeast, context, reading =>
        {
            var office = Asked(reading, request.Office);
            var items = request.Proposal.Length == 0
                ? PendingItems.All(reading.Community, reading.At)
                : PendingItems.Of(reading.Community, reading.Proposal(request.Proposal), reading.At);
            var (page, next) = Page.After("pending", items, PendingItemView.KeyOf, item => office is null || item.Office == office, request.PageSize, request.PageToken);
            return new ListPendingItemsResponse { RecordSize = reading.Size, Items = { page.Select(PendingItemView.Of) }, NextPageToken = next };
        });

    public override async Task WatchPendingItems(WatchPendingItemsRequest request, IServerStreamWriter<WatchPendingItemsResponse> responseStream, ServerCallContext context) =>
        await watch.Send(await readings.Answer(0, context, reading => Asked(reading, request.Office)), responseStream, context);

    /// <summary>The office whose items are wanted; null for everybody's.</summary>
    private static Office? Asked(Reading reading, string name)
    {
        var own = reading.By.Office;
        if (name.Length == 0)
        {
            return SeeEverything.HasFlag(own.Kind) ? null : own;
        }

        if (!Office.TryParse(name, out var office))
        {
            throw Invalid.Field("office", "Name an office such as offices/ministry-idn or offices/body-admm.");
        }

        return !reading.Community.HasOffice(office.Value) ? throw Refusal.Of(Reason.UnknownOffice, $"There is no {name}.").ToException()
            : office == own || SeeEverything.HasFlag(own.Kind) ? office
            : throw Refusal.Of(Reason.WrongOffice, $"What waits on {reading.Community.NameOf(office.Value)} is for that office, the Chair and the Secretary-General to see.").ToException();
    }
}
