using AscConsensus.V1;

namespace AscConsensus.Client;

// The acts as the contract has them, each under one request_id.
public sealed partial class MeetingsClient
{
    /// <summary>Records a decision taken in the room. Chair.</summary>
    public Task<Receipt> RecordMeetingDecisionAsync(RecordMeetingDecision act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.RecordMeetingDecisionAsync, id => new RecordMeetingDecisionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Contests a decision recorded as taken in the room. Ministries.</summary>
    public Task<Receipt> ContestDecisionAsync(ContestDecision act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.ContestDecisionAsync, id => new ContestDecisionRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);
}
