using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>What is about to be signed, read back from the very bytes: show it to the official, and nothing else.</summary>
/// <param name="Statement">The act with everything that binds it.</param>
/// <param name="Bytes">What the signature is made over.</param>
public sealed record StatementToSign(Statement Statement, ReadOnlyMemory<byte> Bytes);
