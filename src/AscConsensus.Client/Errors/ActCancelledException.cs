namespace AscConsensus.Client;

/// <summary>
/// The caller no longer waited for the answer to an act. It may or may not be in the record: look for its <see cref="RequestId"/> there
/// before doing it anew.
/// </summary>
public sealed class ActCancelledException : OperationCanceledException
{
    internal ActCancelledException(string requestId, OperationCanceledException inner)
        : base("The wait for the answer to an act was ended.", inner, inner.CancellationToken) => RequestId = requestId;

    /// <summary>The act's request id, a lower-case UUID.</summary>
    public string RequestId { get; }
}
