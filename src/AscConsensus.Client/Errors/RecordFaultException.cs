namespace AscConsensus.Client;

/// <summary>
/// What the coordinator sent cannot be the record: an entry is missing or repeated, a leaf is malformed, or a document is not the one
/// its fingerprint names. Keep what was received and raise it with the operator and other members: this must never happen.
/// </summary>
public sealed class RecordFaultException : Exception
{
    /// <param name="leaf">The leaf that came, to be kept as evidence; empty if it is about none.</param>
    internal RecordFaultException(string message, ReadOnlyMemory<byte> leaf = default)
        : base(message) => Leaf = leaf;

    /// <summary>What came as a leaf, byte for byte; empty if the fault is not in one.</summary>
    internal ReadOnlyMemory<byte> Leaf { get; }
}
