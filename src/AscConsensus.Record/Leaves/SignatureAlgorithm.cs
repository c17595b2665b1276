namespace AscConsensus.Record;

/// <summary>How an act in a leaf is signed. The numbers are those in the leaf.</summary>
public enum SignatureAlgorithm
{
    /// <summary>Not signed: the connection's key stands for the act.</summary>
    None = 0,

    /// <summary>ECDSA on P-256 with SHA-256, 64 bytes.</summary>
    EcdsaP256Sha256 = 1,
}
