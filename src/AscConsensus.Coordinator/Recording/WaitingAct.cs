using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Recording;

/// <summary>An act on its way through the recorder. Its task completes after the commit, with the receipt or the refusal.</summary>
/// <remarks>Continuations run on the recorder's thread, so they must never wait for another act; those of a signed act have proofs to make, and run elsewhere.</remarks>
internal sealed class WaitingAct(StatementToRecord statement, IReadOnlyList<SentDocument> documents)
    : TaskCompletionSource<Receipt>(statement.IsSigned ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None)
{
    private Receipt? receipt;
    private Refusal? refusal;

    public RequestKey Request => statement.Request;

    public IAct Act => statement.Act;

    public Fingerprint Key => statement.Key;

    public StatementToRecord Statement => statement;

    public IReadOnlyList<SentDocument> Documents => documents;

    /// <summary>Set when the act is recorded, before it is durable: an answer is given only by <see cref="Answer"/>.</summary>
    public void Settle(Receipt with) => receipt = with;

    public void Settle(Refusal with) => (receipt, refusal) = (null, with);

    /// <summary>As the log names it.</summary>
    public override string ToString() => statement.ToString();

    public void Answer()
    {
        if (receipt is not null)
        {
            SetResult(receipt);
        }
        else
        {
            SetException((refusal ?? throw new InvalidOperationException("The act was not settled.")).ToException());
        }
    }
}
