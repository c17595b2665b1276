namespace AscConsensus.Client;

/// <summary>
/// What the coordinator sent cannot be the record: an entry is missing or repeated, a leaf is malformed, or a document is not the one
/// its fingerprint names. Keep what was received and raise it with the operator and other members: this must never happen.
/// </summary>
public sealed class RecordFaultException : Exception
{
    internal RecordFaultException(string message)
        : base(message)
    {
    }
}
