namespace AscConsensus.Client;

/// <summary>How far a verification has come.</summary>
/// <param name="Entries">Verified so far.</param>
/// <param name="Of">Entries in the copy.</param>
/// <param name="Documents">Documents verified so far; they come after the entries.</param>
/// <param name="OfDocuments">Documents in the copy.</param>
public readonly record struct VerificationProgress(ulong Entries, ulong Of, int Documents, int OfDocuments);
