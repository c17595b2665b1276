using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.V1;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator;

/// <summary>Takes an act in: looks whether the request is sound, has it recorded, and answers with the receipt.</summary>
internal sealed class Intake(Recorder recorder, TextDocuments texts, ILogger<Intake> log)
{
    public async Task<TResponse> Perform<TResponse>(
        string requestId, IAct? act, IReadOnlyList<Document> documents, ServerCallContext context, Func<Receipt, TResponse> answer)
    {
        var sound = SoundRequest.Of(requestId, act, documents);
        var caller = Caller.Of(context);
        texts.Check(sound, caller);
        var receipt = await recorder.Record(sound.Id, sound.Act, sound.Documents, caller.Key);
        if (log.IsEnabled(LogLevel.Debug))
        {
            log.ActRecorded(Acts.NameOf(sound.Act), Log.ResourceOf(sound.Act), caller.Key.Brief, receipt.Entry);
        }

        return answer(receipt);
    }
}
