using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>An act as this desk signed it.</summary>
/// <param name="Statement">Parsed back from the bytes.</param>
/// <param name="Bytes">What was signed, for ever.</param>
/// <param name="Key">The key that signed.</param>
/// <param name="Signature">64 bytes.</param>
internal sealed record SignedAct(Statement Statement, ReadOnlyMemory<byte> Bytes, Digest Key, ReadOnlyMemory<byte> Signature);
