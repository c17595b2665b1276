using AscConsensus.V1;

namespace AscConsensus.Coordinator;

/// <summary>A signed statement as it came.</summary>
/// <param name="Bytes">What was signed, with the signature.</param>
/// <param name="Says">What the bytes say.</param>
internal sealed record ReadStatement(SignedStatement Bytes, Statement Says);
