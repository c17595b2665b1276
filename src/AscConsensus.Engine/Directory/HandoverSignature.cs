using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A signature under the file by which a chair is handed over.</summary>
/// <param name="Organ">Whose chair it is.</param>
/// <param name="Member">Who signed.</param>
/// <param name="Successor">The incoming holder.</param>
/// <param name="File">The file.</param>
/// <param name="Entry">The entry of the signature.</param>
/// <param name="At">When.</param>
public sealed record HandoverSignature(string Organ, string Member, string Successor, Fingerprint File, ulong Entry, Instant At);
