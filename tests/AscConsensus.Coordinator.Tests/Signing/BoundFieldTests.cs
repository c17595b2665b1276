using AscConsensus.V1;
using Google.Protobuf;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Signing;

/// <summary>Everything that a statement binds: changed under its signature it is refused, and signed so that it is of another record, office or occasion too.</summary>
public sealed class BoundFieldTests : IAsyncLifetime
{
    // What is changed; why it is refused under the signature that was made; why if it is signed so, if it is.
    private static readonly Dictionary<string, (Action<Statement> Change, Reason Unsigned, Reason? Signed)> Changes = new()
    {
        ["origin"] = (statement => statement.Origin = "test.example/other", Reason.StatementMisdirected, Reason.StatementMisdirected),
        ["office"] = (statement => statement.Office = "offices/ministry-phl", Reason.StatementMisdirected, Reason.StatementMisdirected),
        ["no office"] = (statement => statement.Office = "", Reason.StatementMisdirected, Reason.StatementMisdirected),
        ["request id"] = (statement => statement.RequestId = Guid.NewGuid().ToString("D"), Reason.SignatureInvalid, null),
        ["time"] = (statement => statement.NotAfterTime.Seconds += 1, Reason.SignatureInvalid, null),
        ["time that is over"] = (statement => statement.NotAfterTime.Seconds -= 3601, Reason.SignatureInvalid, Reason.StatementExpired),
        ["no time"] = (statement => statement.NotAfterTime = null, Reason.InvalidField, Reason.InvalidField),
        ["time finer than milliseconds"] = (statement => statement.NotAfterTime.Nanos = 1, Reason.InvalidField, Reason.InvalidField),
        ["anchor beyond the record"] = (statement => statement.Anchor.Size += 1000, Reason.SignatureInvalid, Reason.RecordDiffers),
        ["anchor of another size"] = (statement => statement.Anchor.Size -= 1, Reason.SignatureInvalid, Reason.RecordDiffers),
        ["anchor of another root"] = (statement => statement.Anchor.Root = Flipped(statement.Anchor.Root), Reason.SignatureInvalid, Reason.RecordDiffers),
        ["no anchor"] = (statement => statement.Anchor = null, Reason.InvalidField, Reason.InvalidField),
        ["own entry of another hash"] = (statement => statement.LatestOwn.LeafHash = Flipped(statement.LatestOwn.LeafHash), Reason.SignatureInvalid, Reason.RecordDiffers),
        ["own entry of another number"] = (statement => statement.LatestOwn.Entry -= 1, Reason.SignatureInvalid, Reason.RecordDiffers),
        ["own entry beyond the record"] = (statement => statement.LatestOwn.Entry += 1000, Reason.SignatureInvalid, Reason.RecordDiffers),
        ["no own entry"] = (statement => statement.LatestOwn = null, Reason.SignatureInvalid, null),
        ["stance"] = (statement => statement.TakePosition.Stance = Stance.Objection, Reason.SignatureInvalid, null),
        ["round"] = (statement => statement.TakePosition.Round = TheProposal + "/rounds/2", Reason.SignatureInvalid, Reason.UnknownRound),
        ["text"] = (statement => statement.TakePosition.TextFingerprint = Flipped(statement.TakePosition.TextFingerprint), Reason.SignatureInvalid, Reason.TextNotOfRound),
        ["act"] = (statement => statement.WithdrawPosition = new WithdrawPosition { Round = TheRound }, Reason.StatementMisdirected, Reason.StatementMisdirected),
        ["no act"] = (statement => statement.ClearAct(), Reason.InvalidField, Reason.InvalidField),
    };

    private RunningCoordinator coordinator = null!;
    private SigningDesk indonesia = null!;
    private Receipt own = null!;

    public static TheoryData<string> Names => [.. Changes.Keys];

    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        indonesia = await SigningDesk.Enrolled(coordinator, "offices/ministry-idn");
        own = await indonesia.Send(await indonesia.StatementOf(Position(Stance.Support)));
    }

    public async Task DisposeAsync()
    {
        indonesia.Dispose();
        await coordinator.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Changed_it_is_refused(string name)
    {
        var (change, unsigned, signed) = Changes[name];
        var statement = await indonesia.StatementOf(Position(Stance.Support), own);
        var made = indonesia.Sign(statement);
        change(statement);
        var changed = made.Clone();
        changed.Statement = statement.ToByteString();

        await coordinator.ThatIsRefused(unsigned, () => indonesia.Send(changed, statement.RequestId));

        if (signed is { } reason)
        {
            await coordinator.ThatIsRefused(reason, () => indonesia.Send(statement));
        }
        else
        {
            Assert.Equal(own.Entry + 1, (await indonesia.Send(statement)).Entry);
        }
    }

    [Fact]
    public async Task Unchanged_it_is_accepted() => Assert.Equal(own.Entry + 1, (await indonesia.Send(await indonesia.StatementOf(Position(Stance.Support), own))).Entry);

    [Fact]
    public async Task Another_offices_entry_is_not_its_own()
    {
        var others = await coordinator.Philippines.Act(Position(Stance.Support));
        await coordinator.ThatIsRefused(Reason.RecordDiffers, async () => await indonesia.Send(await indonesia.StatementOf(Position(Stance.Support), others)));
    }

    [Fact]
    public async Task It_is_sent_under_the_id_that_was_signed_and_by_the_office_that_signed()
    {
        var statement = await indonesia.StatementOf(Position(Stance.Support));
        var signed = indonesia.Sign(statement);
        using var philippines = await SigningDesk.Enrolled(coordinator, "offices/ministry-phl");

        await coordinator.ThatIsRefused(Reason.StatementMisdirected, () => indonesia.Send(signed, Guid.NewGuid().ToString("D")));
        await coordinator.ThatIsRefused(Reason.StatementMisdirected, () => philippines.Send(signed, statement.RequestId));
    }

    [Fact]
    public async Task Sent_as_another_act_it_is_refused()
    {
        var statement = await indonesia.StatementOf(Position(Stance.Support));
        var request = new WithdrawPositionRequest { RequestId = statement.RequestId, Signed = indonesia.Sign(statement) };

        await coordinator.ThatIsRefused(Reason.StatementMisdirected, async () => await indonesia.Desk.Rounds.WithdrawPositionAsync(request));
    }

    /// <summary>Encodings that parsers read as something, or in two ways; each signed as it is.</summary>
    [Fact]
    public async Task Bytes_in_another_form_than_the_one_are_refused()
    {
        var statement = await indonesia.StatementOf(Position(Stance.Support), own);
        var bytes = statement.ToByteArray();
        var head = bytes.AsSpan(0, 2 + 36).ToArray();
        var rest = bytes[head.Length..];
        var act = new Statement { TakePosition = statement.TakePosition }.ToByteArray();
        byte[][] hostile =
        [
            [.. bytes, .. new Statement { Office = "offices/ministry-phl" }.ToByteArray()],
            [.. bytes, .. new Statement { Office = statement.Office }.ToByteArray()],
            [.. bytes, .. new Statement { TakePosition = Position(Stance.Objection) }.ToByteArray()],
            [.. bytes, .. new Statement { TakePosition = new TakePosition { Stance = Stance.Objection } }.ToByteArray()],
            [.. bytes, .. new Statement { WithdrawPosition = new WithdrawPosition { Round = TheRound } }.ToByteArray()],
            [.. bytes, 0xc0, 0x3e, 0x01],
            [.. bytes, 0xc3, 0x3e, 0xc4, 0x3e],
            [.. rest, .. head],
            [.. act, .. bytes[..^act.Length]],
            [0x8a, 0x00, .. bytes[1..]],
            [bytes[0], 0xa4, 0x00, .. bytes[2..]],
            [.. bytes, 0],
            bytes[..^1],
            [],
        ];
        foreach (var body in hostile)
        {
            await coordinator.ThatIsRefused(Reason.InvalidField, () => indonesia.Send(indonesia.Sign(body), statement.RequestId));
        }

        foreach (var text in new[] { "cafe\u0301", "a\u202eb", "a\nb" })
        {
            var odd = statement.Clone();
            odd.TakePosition.Round = text;
            await coordinator.ThatIsRefused(Reason.InvalidField, () => indonesia.Send(odd));
        }

        Assert.Equal(own.Entry + 1, (await indonesia.Send(indonesia.Sign(bytes), statement.RequestId)).Entry);
    }

    private static ByteString Flipped(ByteString bytes)
    {
        var flipped = bytes.ToByteArray();
        flipped[7] ^= 1;
        return ByteString.CopyFrom(flipped);
    }
}
