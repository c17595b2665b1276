namespace AscConsensus.Journal;

/// <summary>One part of an uploaded document.</summary>
/// <param name="Upload">The upload it belongs to.</param>
/// <param name="Number">From 0.</param>
/// <param name="Content"><see cref="Length"/> bytes; fewer only in the last.</param>
public sealed record StoredPart(Guid Upload, int Number, byte[] Content)
{
    /// <summary>Bytes of every part but the last.</summary>
    public const int Length = 256 * 1024;
}
