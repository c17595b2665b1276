using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Protocol;

/// <summary>That a statement in the record is of this record, and of the office whose key stands for it (docs/record.md, "What a verifier checks").</summary>
public static class ActorBinding
{
    /// <summary>What does not fit, in one sentence; null if all does.</summary>
    /// <param name="origin">The record's.</param>
    /// <param name="statement">Of any entry but the founding.</param>
    /// <param name="signatures">How many keys its leaf names.</param>
    /// <param name="isSigned">Whether there is a signature with the actor's key.</param>
    /// <param name="credential">That key's; null where it is none, which is another fault.</param>
    public static string? FaultOf(string origin, Statement statement, int signatures, bool isSigned, Engine.Credential? credential) =>
        statement.Origin != origin ? $"it was made for the record {statement.Origin}, not for {origin}."
        : signatures != 1 ? "it carries more than its actor's key."
        : credential is null ? null
        : statement.Office != credential.Office.ToString() ? $"it was made by {statement.Office}, but its key is one of {credential.Office}."
        : isSigned && credential.Use != KeyUse.Signing ? $"its key is a {Words.Of(credential.Use)} key, which signs no acts."
        : !isSigned && credential.Use == KeyUse.Signing ? "it names a signing key, but carries no signature."
        : null;
}
