using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Credential = AscConsensus.Engine.Credential;

namespace AscConsensus.Coordinator.Tests.Signing;

public sealed class SignatureThreadsTests
{
    private static readonly byte[] Statement = [1, 2, 3];

    [Fact]
    public async Task Each_of_many_gets_its_own_answer()
    {
        using var threads = new SignatureThreads();
        using var key = SigningKey.Create();
        var signed = SignedBy(key);
        var altered = new SignedStatement(signed) { Statement = ByteString.CopyFrom([1, 2, 4]) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => threads.Verify(Of(key), number % 3 == 0 ? altered : signed)));

        Assert.Equal(Enumerable.Range(0, 200).Select(number => number % 3 != 0), answers);
    }

    [Fact]
    public async Task What_fails_is_the_callers_and_the_threads_go_on()
    {
        using var threads = new SignatureThreads();
        using var key = SigningKey.Create();
        var signed = SignedBy(key);
        var spoilt = Of(key) with { PublicKey = new byte[] { 0 } };
        foreach (var verification in Enumerable.Range(0, 10 * Environment.ProcessorCount).Select(_ => threads.Verify(spoilt, signed)).ToList())
        {
            await Assert.ThrowsAsync<FormatException>(() => verification);
        }

        Assert.True(await threads.Verify(Of(key), signed));
    }

    [Fact]
    public async Task What_waits_when_they_end_is_answered_and_what_comes_later_hears_why_not()
    {
        var threads = new SignatureThreads();
        using var key = SigningKey.Create();
        var signed = SignedBy(key);
        var waiting = Enumerable.Range(0, 200).Select(_ => threads.Verify(Of(key), signed)).ToList();

        threads.Dispose();

        Assert.All(await Task.WhenAll(waiting), Assert.True);
        await Refused.With(Reason.Stopping, () => threads.Verify(Of(key), signed));
    }

    private static SignedStatement SignedBy(SigningKey key) =>
        new() { Statement = ByteString.CopyFrom(Statement), Signature = ByteString.CopyFrom(key.Sign(Statement)) };

    private static Credential Of(SigningKey key) => new(
        key.Public.KeyId.ToFingerprint(), Office.MinistryOf("members/IDN"), "", "desk", 1, null, KeyUse.Signing, key.Public.SubjectPublicKeyInfo.ToArray());
}
