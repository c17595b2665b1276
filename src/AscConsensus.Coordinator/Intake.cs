using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Record;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.V1;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator;

/// <summary>Takes an act in: looks whether the request is sound, has it recorded, and answers with the receipt.</summary>
internal sealed class Intake(Recorder recorder, StatementReader statements, TextDocuments texts, Proofs proofs, Faults faults, ILogger<Intake> log)
{
    public async Task<TResponse> Perform<TAct, TResponse>(
        string requestId, TAct? act, SignedStatement? signed, IReadOnlyList<Document> documents, ServerCallContext context, Func<Receipt, TResponse> answer)
        where TAct : class, IAct
    {
        try
        {
            var caller = Caller.Of(context);
            var read = signed is null ? null : StatementReader.Open<TAct>(signed);
            var sound = SoundRequest.Of(requestId, read is null ? act : Acts.In(read.Says), documents);
            var statement = read is null ? statements.Read(sound, caller) : await statements.Read(sound, read, caller);
            texts.Check(sound, caller);
            var receipt = await recorder.Record(statement, sound.Documents);
            if (log.IsEnabled(LogLevel.Debug))
            {
                log.ActRecorded(Acts.NameOf(sound.Act), Log.ResourceOf(sound.Act), caller.Key.Brief, receipt.Entry);
            }

            // For an act that is not signed the proof is a question of its own: most callers of this kind keep none.
            if (statement.IsSigned)
            {
                receipt.Proof = proofs.ReceiptOf(receipt.Entry, recorder.Published);
            }

            return answer(receipt);
        }
        catch (Exception fault) when (Faults.IsOurs(fault, context))
        {
            throw faults.Reported(fault, context);
        }
    }
}
