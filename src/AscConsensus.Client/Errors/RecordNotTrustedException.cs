namespace AscConsensus.Client;

/// <summary>
/// What the coordinator showed contradicts what it signed before, cannot be proven, or cannot be the record at all. The desk has stopped: every later call says the same, also after a restart, and nothing
/// overrides it. The message says in plain words what was found, since when, and where the evidence lies.
/// </summary>
public sealed class RecordNotTrustedException : Exception
{
    internal RecordNotTrustedException(string finding, DateTimeOffset since, string evidence)
        : base($"The record can no longer be relied on: {finding} Found on {since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; the evidence is in {evidence}.") =>
        (Finding, Since, Evidence) = (finding, since, evidence);

    /// <summary>What was found, one sentence.</summary>
    public string Finding { get; }

    /// <summary>When it was found, by this machine's clock.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>The folder with the evidence: its found.txt says what it is and what to do.</summary>
    public string Evidence { get; }
}
