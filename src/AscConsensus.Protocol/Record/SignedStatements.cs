using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Protocol;

/// <summary>What can be said of a signed statement without asking the record: its bytes, its key, and what it was signed for.</summary>
public static class SignedStatements
{
    /// <summary>Reads the bytes of a statement that a signature is to be accepted over.</summary>
    /// <param name="bytes">As they were signed.</param>
    /// <param name="statement">What they say.</param>
    /// <returns>Why they are not acceptable, in one sentence; null if they are.</returns>
    public static string? TryRead(ReadOnlySpan<byte> bytes, out Statement statement)
    {
        var fault = AcceptanceRules.FaultOf(bytes, Statement.Parser, out var message);
        statement = message as Statement ?? new Statement();
        return fault ?? FaultOf(statement);
    }

    // What a statement that is signed must bind, beside what each act binds of itself.
    private static string? FaultOf(Statement statement) =>
        statement.ActCase == Statement.ActOneofCase.None ? "act: the statement holds no act."
        : statement.NotAfterTime is not { } notAfter ? "not_after_time: say until when the statement may be accepted."
        : notAfter.Nanos % 1_000_000 != 0 || notAfter.Nanos is < 0 or > 999_000_000 || notAfter.Seconds is < 0 or > 253_402_300_799 ? "not_after_time: give a time in whole milliseconds, from 1970 to 9999."
        : statement.Anchor is not { Size: > 0 } anchor || anchor.Root.Length != Digest.Length ? "anchor: name the last checkpoint that the signer's desk has verified."
        : statement.LatestOwn is { } own && own.LeafHash.Length != Digest.Length ? "latest_own.leaf_hash: give the 32 bytes of the leaf hash."
        : null;

    /// <summary>Whether the credential's key signed these bytes.</summary>
    public static bool Verifies(this Engine.Credential credential, ReadOnlySpan<byte> statement, ReadOnlySpan<byte> signature) =>
        credential.Use == KeyUse.Signing && VerifyingKeys.Of(credential).Verifies(statement, signature);
}
