using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>What one knows of the record from elsewhere, to be found in the copy again.</summary>
public sealed record VerificationOptions
{
    /// <summary>Leaf hash of the founding, as it was exchanged by note verbale.</summary>
    public Digest? Founding { get; init; }

    /// <summary>A checkpoint that one has seen before, or that another member shows: a signed note. It must be of no longer a record than the copy.</summary>
    public string? Checkpoint { get; init; }
}
