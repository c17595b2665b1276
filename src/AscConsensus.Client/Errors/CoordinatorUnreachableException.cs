namespace AscConsensus.Client;

/// <summary>
/// No answer came from the coordinator; the message says why in plain words. If an act was sent, it may or may not be in the record: look for
/// its <see cref="RequestId"/> in the record before doing it anew.
/// </summary>
public sealed class CoordinatorUnreachableException : Exception
{
    internal CoordinatorUnreachableException(TransportFault fault, string requestId, Exception inner)
        : base(fault.Sentence, inner) => (Remedy, RequestId, MayPass) = (fault.Remedy, requestId, fault.MayPass);

    /// <summary>What to do about it, one sentence.</summary>
    public string Remedy { get; }

    /// <summary>Whether trying again later may help: a coordinator comes back, a certificate does not mend itself.</summary>
    public bool MayPass { get; }

    /// <summary>The act's request id, a lower-case UUID; empty if it was a reading.</summary>
    public string RequestId { get; }
}
