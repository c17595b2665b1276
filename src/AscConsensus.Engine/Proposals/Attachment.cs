using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A document attached to a proposal: informative, never part of the text.</summary>
public sealed record Attachment(string Title, Fingerprint Document, Office By, ulong Entry, Instant At);
