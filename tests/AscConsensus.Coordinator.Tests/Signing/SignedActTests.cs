using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Signing;

/// <summary>A position that its office has signed: what becomes of it, and what it can be used for.</summary>
public sealed class SignedActTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;
    private SigningDesk indonesia = null!;

    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        indonesia = await SigningDesk.Enrolled(coordinator, "offices/ministry-idn");
    }

    public async Task DisposeAsync()
    {
        indonesia.Dispose();
        await coordinator.DisposeAsync();
    }

    [Fact]
    public async Task Is_in_the_record_with_key_and_signature_and_its_receipt_proves_it()
    {
        var statement = await indonesia.StatementOf(Position(Stance.Support));
        var signed = indonesia.Sign(statement);
        var receipt = await indonesia.Send(signed, statement.RequestId);

        var entry = Assert.Single((await indonesia.Desk.Record.ListEntriesAsync(new ListEntriesRequest { FromEntry = receipt.Entry })).Entries).Leaf.ToByteArray();
        Assert.True(Leaf.TryDecode(entry, out var leaf, out var fault), fault);
        Assert.Equal(signed.Statement.ToByteArray(), leaf.Body.ToArray());
        var signature = Assert.Single(leaf.ReadSignatures());
        Assert.Equal((indonesia.Key.KeyId, SignatureAlgorithm.EcdsaP256Sha256), (signature.KeyId, signature.Algorithm));
        Assert.True(indonesia.Key.Public.Verifies(leaf.Body, signature.Value.Span));

        Assert.True(InclusionReceipt.TryParse(receipt.Proof, out var proof, out fault), fault);
        Assert.True(proof.Verifies(LeafHash.Of(entry), coordinator.CheckpointVerifier));
        entry[^1] ^= 1;
        Assert.False(proof.Verifies(LeafHash.Of(entry), coordinator.CheckpointVerifier));
    }

    [Fact]
    public async Task Sent_again_gets_the_same_receipt_also_after_a_restart_and_after_its_time()
    {
        var statement = await indonesia.StatementOf(Position(Stance.Support));
        var signed = indonesia.Sign(statement);
        var first = await indonesia.Send(signed, statement.RequestId);
        await coordinator.Restart();
        coordinator.Clock.Now += NodaTime.Duration.FromHours(2);

        var again = await indonesia.Send(signed, statement.RequestId);

        Assert.Equal((first.Entry, first.LeafHash, first.EntryTime), (again.Entry, again.LeafHash, again.EntryTime));
        Assert.Equal(first.Entry + 1, await coordinator.RecordSize());
    }

    [Fact]
    public async Task Signed_a_second_time_under_its_id_is_the_same_request()
    {
        var statement = await indonesia.StatementOf(Position(Stance.Support));
        var first = await indonesia.Send(statement);

        Assert.Equal(first.Entry, (await indonesia.Send(statement)).Entry);

        statement.TakePosition.Stance = Stance.Objection;
        await coordinator.ThatIsRefused(Reason.RequestIdReused, () => indonesia.Send(statement));
    }

    [Fact]
    public async Task Is_not_asked_for_where_the_policy_does_not_say_so()
    {
        Assert.Empty((await indonesia.Desk.Act(Position(Stance.Support))).Proof);
        Assert.NotEmpty((await indonesia.Send(await indonesia.StatementOf(Position(Stance.Support)))).Proof);
    }

    [Fact]
    public async Task Is_asked_for_where_the_policy_says_so()
    {
        await using var strict = await RunningCoordinator.Start(policy: new RecordPolicy { SignedActs = { nameof(TakePosition) } });
        await strict.Open();
        using var ministry = await SigningDesk.Enrolled(strict, "offices/ministry-idn");

        var refusal = await strict.ThatIsRefused(Reason.SignatureRequired, () => ministry.Desk.Act(Position(Stance.Support)));

        Assert.Equal("To take a position the community asks for a signature: sign it with a signing key of Indonesia.", refusal.Sentence);
        await ministry.Send(await ministry.StatementOf(Position(Stance.Support)));
    }

    [Fact]
    public async Task The_other_signature_that_would_verify_is_refused()
    {
        var statement = await indonesia.StatementOf(Position(Stance.Support));
        var signed = indonesia.Sign(statement);
        signed.Signature = ByteString.CopyFrom(High(signed.Signature.ToByteArray()));

        await coordinator.ThatIsRefused(Reason.SignatureInvalid, () => indonesia.Send(signed, statement.RequestId));
    }

    [Fact]
    public async Task A_signature_with_any_byte_changed_or_of_another_length_is_refused()
    {
        var statement = await indonesia.StatementOf(Position(Stance.Support));
        var good = indonesia.Sign(statement);
        for (var at = 0; at < 64; at++)
        {
            var bad = good.Clone();
            var bytes = good.Signature.ToByteArray();
            bytes[at] ^= 1;
            bad.Signature = ByteString.CopyFrom(bytes);
            await Refused.With(Reason.SignatureInvalid, () => indonesia.Send(bad, statement.RequestId));
        }

        foreach (var length in new[] { 0, 63 })
        {
            var bad = good.Clone();
            bad.Signature = ByteString.CopyFrom(good.Signature.Span[..length]);
            await coordinator.ThatIsRefused(Reason.SignatureInvalid, () => indonesia.Send(bad, statement.RequestId));
        }
    }

    [Fact]
    public async Task A_key_that_does_not_sign_for_this_office_is_refused()
    {
        using var philippines = await SigningDesk.Enrolled(coordinator, "offices/ministry-phl");
        using var unknown = SigningDesk.Of(coordinator, "offices/ministry-idn");
        var statement = await indonesia.StatementOf(Position(Stance.Support));
        var witness = indonesia.Sign(statement);
        witness.Key = indonesia.WitnessEnrolment.Key;
        var connection = indonesia.Sign(statement);
        connection.Key = Client.KeyId.Of(coordinator.CertificateOf("offices/ministry-idn")).ToByteString();
        var short31 = indonesia.Sign(statement);
        short31.Key = ByteString.CopyFrom(new byte[31]);

        await IsRefused(Reason.StatementMisdirected, philippines.Sign(statement));
        await IsRefused(Reason.NotEnrolled, unknown.Sign(statement));
        await IsRefused(Reason.NotEnrolled, short31);
        await IsRefused(Reason.KeyUseDiffers, witness);
        await IsRefused(Reason.KeyUseDiffers, connection);

        await indonesia.Desk.Act(new RevokeCredential { Key = indonesia.KeyEnrolment.Key });
        await IsRefused(Reason.CredentialRevoked, indonesia.Sign(statement));

        Task IsRefused(Reason reason, SignedStatement signed) => coordinator.ThatIsRefused(reason, () => indonesia.Send(signed, statement.RequestId));
    }

    private static byte[] High(byte[] signature)
    {
        var order = System.Numerics.BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
        var s = (order - new System.Numerics.BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true)).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. signature[..32], .. new byte[32 - s.Length], .. s];
    }
}
