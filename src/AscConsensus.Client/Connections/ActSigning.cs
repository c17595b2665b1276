using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace AscConsensus.Client;

/// <summary>Signs each act before it is sent, as the office of the profile: what was shown, in the bytes that were shown.</summary>
internal sealed class ActSigning(Connection connection, VerifiedRecord record, Profile profile, AscClientOptions options)
{
    // In every request of an act; a test over the contract says so.
    private const int ActField = 2;
    private const int SignedField = 3;

    private readonly DirectoryService.DirectoryServiceClient directory = new(connection.Invoker);

    /// <summary>Puts the signed statement in the place of the request's act, if the profile has a key for it.</summary>
    /// <returns>What was signed; null if nothing was.</returns>
    /// <exception cref="ActNotSignedException">It was shown and declined, or cannot be signed.</exception>
    public async Task<SignedAct?> SignAsync(IMessage request, string requestId, CancellationToken ct)
    {
        // Who may not read the record has nothing to anchor a signature in.
        if (profile.Signing is not { } key || record is not { Pinned: { } pinned, Latest: { } latest })
        {
            return null;
        }

        var act = (IAct)request.Descriptor.FindFieldByNumber(ActField).Accessor.GetValue(request);
        record.CheckText(act);
        var (office, now) = await CallerAsync(ct).ConfigureAwait(false);
        var bytes = new Statement
        {
            RequestId = requestId,
            Origin = pinned.Key.Name,
            Office = office,
            NotAfterTime = NotAfter(now),
            Anchor = new() { Size = latest.Size, Root = ByteString.CopyFrom(latest.Checkpoint.Root.ToArray()) },
            LatestOwn = record.State.Receipts.Latest,
        }.With(act).ToByteString();
        if (SignedStatements.TryRead(bytes.Span, out var statement) is { } fault)
        {
            throw new ActNotSignedException($"This cannot be signed: {fault}");
        }

        if (options.Confirm is { } confirm && !await confirm(new(statement, bytes.Memory), ct).ConfigureAwait(false))
        {
            throw new ActNotSignedException("It was not signed, and nothing was sent.");
        }

        var signed = new SignedAct(statement, bytes.Memory, key.KeyId, key.Sign(bytes.Span));
        request.Descriptor.FindFieldByNumber(SignedField).Accessor.SetValue(request, new SignedStatement
        {
            Statement = bytes,
            Key = ByteString.CopyFrom(signed.Key.ToArray()),
            Signature = ByteString.CopyFrom(signed.Signature.Span),
        });
        return signed;
    }

    private Timestamp NotAfter(DateTimeOffset now) =>
        Timestamp.FromDateTimeOffset(DateTimeOffset.FromUnixTimeMilliseconds((now + options.SignedFor).ToUnixTimeMilliseconds()));

    private async Task<(string Office, DateTimeOffset Now)> CallerAsync(CancellationToken ct)
    {
        if (profile is { Office.Length: > 0, FollowsCoordinatorClock: false })
        {
            return (profile.Office, options.Time.GetUtcNow());
        }

        var caller = await connection.CallAsync(directory.GetCallerAsync, new GetCallerRequest { AtLeast = connection.Seen }, "", ct).ConfigureAwait(false);
        return (
            profile.Office.Length > 0 ? profile.Office : caller.Office,
            profile.FollowsCoordinatorClock ? caller.CoordinatorTime.ToDateTimeOffset() : options.Time.GetUtcNow());
    }
}
