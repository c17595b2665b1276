namespace AscConsensus.Journal;

/// <summary>A member's cosignature of a checkpoint.</summary>
/// <param name="Size">The checkpoint's.</param>
/// <param name="Office">Whose witness it is, such as "offices/ministry-idn".</param>
/// <param name="Line">The signature line, as it stands in the note.</param>
public sealed record StoredCosignature(ulong Size, string Office, string Line);
