using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Client.Tests.Record;

/// <summary>Entries that nobody could have accepted, in a record that its own key has signed all the same.</summary>
public sealed class CheatingTests : IDisposable
{
    // The last entry is an objection of Indonesia's, by the key of its ministry.
    private readonly SmallRecord record = new(founding => founding.Credentials.Add(new EnrolCredential
    {
        Office = "offices/ministry-sgp",
        Key = ByteString.CopyFrom(Enumerable.Repeat((byte)9, 32).ToArray()),
        Label = "connection",
        Use = KeyUse.Connection,
    }));

    private int Last => record.Leaves.Count - 1;

    private SigningKey Chair => record.Keys.Signers[record.Keys.Chair];

    [Fact]
    public async Task The_record_as_it_was_made_is_sound() => Assert.Empty((await record.Verify()).Findings);

    [Fact]
    public Task A_key_that_was_never_enrolled()
    {
        using var stranger = SigningKey.Create();
        record.Put(Last, record.StatementOf(Last), stranger);
        return Found(Last, "which the record has not enrolled for signing");
    }

    [Fact]
    public Task A_key_of_another_office()
    {
        record.Put(Last, record.StatementOf(Last), record.Keys.Signers[record.Keys.Ministries[5]]);
        return Found(Last, "was made by offices/ministry-idn, but its key is one of offices/ministry-mmr");
    }

    [Fact]
    public Task A_key_that_was_revoked()
    {
        var key = record.KeyOf(Last);
        record.Put(Last + 1, record.StatementWith(new RevokeCredential { Key = key.KeyId.ToFingerprint().ToByteString() }, Office.MinistryOf("members/IDN")), key);
        record.Put(Last + 1, record.StatementWith(new WithdrawPosition { Round = SmallRecord.Round, PositionEntry = (ulong)Last - 1 }, Office.MinistryOf("members/IDN")), key);
        return Found(Last, "was revoked by entry");
    }

    [Fact]
    public Task An_act_that_must_be_signed_and_is_not()
    {
        var act = new TakePosition { Round = SmallRecord.Round, TextFingerprint = record.TextOf(record.Community), Stance = Stance.Support };
        record.PutUnsigned(Last + 1, Unsigned(act, Office.MinistryOf("members/SGP")), new Digest(Enumerable.Repeat((byte)9, 32).ToArray()));
        return Found(Last, "the community asks for a signature");
    }

    [Fact]
    public Task A_signing_key_named_without_its_signature()
    {
        var statement = record.StatementOf(Last);
        record.PutUnsigned(Last, statement, record.KeyOf(Last).KeyId);
        return Found(Last, "names a signing key, but carries no signature");
    }

    [Fact]
    public Task An_outcome_that_does_not_follow()
    {
        var close = new CloseRound { Round = SmallRecord.Round, Outcome = Outcome.Adopted };
        close.PositionEntries.AddRange(record.Community.FindRound(SmallRecord.Round)!.Value.Round.PositionEntries);
        record.Put(Last + 1, record.StatementWith(close, Office.ChairOf("organs/AMM")), Chair);
        return Found(Last, "IDN objects");
    }

    [Fact]
    public Task A_closing_that_leaves_a_position_out()
    {
        var close = new CloseRound { Round = SmallRecord.Round, Outcome = Outcome.NoConsensus };
        close.PositionEntries.AddRange(record.Community.FindRound(SmallRecord.Round)!.Value.Round.PositionEntries.Take(2));
        record.Put(Last + 1, record.StatementWith(close, Office.ChairOf("organs/AMM")), Chair);
        return Found(Last, "are others than those the closing counts");
    }

    [Fact]
    public Task An_instant_before_the_entry_before()
    {
        record.Put(Last, record.StatementOf(Last), record.KeyOf(Last), record.InstantOf(Last - 1) - Duration.FromMilliseconds(1));
        return Found(Last, "is before that of entry");
    }

    [Theory]
    [InlineData("origin", "was made for the record elsewhere.invalid/asc")]
    [InlineData("office", "was made by offices/ministry-vnm")]
    [InlineData("not_after", "after the time that its signer had set for it")]
    [InlineData("anchor root", "had verified another record")]
    [InlineData("anchor size", "had verified another record")]
    [InlineData("own hash", "which that entry is not")]
    [InlineData("own of another", "which that entry is not")]
    [InlineData("own later", "which that entry is not")]
    [InlineData("request id", "it was recorded twice")]
    [InlineData("no anchor", "name the last checkpoint")]
    public Task What_is_bound_elsewhere_although_its_own_key_signed_it(string field, string found)
    {
        var statement = record.StatementOf(Last);
        switch (field)
        {
            case "origin": statement.Origin = "elsewhere.invalid/asc"; break;
            case "office": statement.Office = "offices/ministry-vnm"; break;
            case "not_after": statement.NotAfterTime = (record.InstantOf(Last) - Duration.FromMilliseconds(1)).ToTimestamp(); break;
            case "anchor root": statement.Anchor.Root = ByteString.CopyFrom(new byte[32]); break;
            case "anchor size": statement.Anchor.Size = record.Size; break;
            case "own hash": statement.LatestOwn = new OwnEntry { Entry = 1, LeafHash = ByteString.CopyFrom(new byte[32]) }; break;
            case "own of another": statement.LatestOwn = OwnOf(Last - 1); break;
            case "own later": statement.LatestOwn = OwnOf(Last); break;
            case "request id": Repeat(statement); return Found(Last, found);
            default: statement.Anchor = null; break;
        }

        record.Put(Last, statement, record.KeyOf(Last));
        return Found(Last, found);
    }

    [Fact]
    public async Task A_key_that_is_none_is_found_and_makes_nobody_fail()
    {
        using var signing = SigningKey.Create();
        using var witness = NoteSigner.Create("any", NoteAlgorithm.Cosignature);
        var (info, raw) = (signing.Public.SubjectPublicKeyInfo.ToArray(), witness.Verifier.PublicKeyBytes.ToArray());
        EnrolCredential[] enrolments =
        [
            new() { Office = "offices/ministry-idn", Use = KeyUse.Signing, PublicKey = ByteString.CopyFrom(info), Key = ByteString.CopyFrom(new byte[31]) },
            new() { Office = "offices/ministry-idn", Use = KeyUse.Witness, PublicKey = ByteString.CopyFrom(raw), Key = ByteString.CopyFrom(new byte[31]) },
            new() { Office = "offices/ministry idn", Use = KeyUse.Witness, PublicKey = ByteString.CopyFrom(raw), Key = KeyEnrolment.IdOfWitness(raw).ToByteString() },
        ];
        foreach (var enrolment in enrolments)
        {
            enrolment.Label = "next";
            record.Put(Last, record.StatementWith(enrolment, Office.MinistryOf("members/IDN")), record.KeyOf(Last));
            Assert.Contains((await record.Verify()).Findings, finding => finding.Entry == (ulong)Last && finding.Sentence.Contains("do not accept this act", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_was_not_decided_again_is_said()
    {
        record.Put(3, record.StatementOf(4), record.KeyOf(4));
        var report = await record.Verify();
        Assert.Equal(3UL, report.Findings[0].Entry);
        Assert.Contains(report.Findings, finding => finding.Sentence.StartsWith("The acts after entry 3 were not decided again", StringComparison.Ordinal));
        Assert.Equal(3UL, report.Decided);
    }

    public void Dispose() => record.Dispose();

    private static Statement Unsigned(IAct act, Office office) =>
        new Statement { RequestId = Guid.NewGuid().ToString("D"), Origin = Bench.Communities.BenchCommunity.Origin, Office = office.ToString() }.With(act);

    private OwnEntry OwnOf(int entry) => new() { Entry = (ulong)entry, LeafHash = ByteString.CopyFrom(LeafHash.Of(record.Leaves[entry]).ToArray()) };

    private void Repeat(Statement statement)
    {
        var again = record.StatementWith(new TakePosition { Round = SmallRecord.Round, TextFingerprint = record.TextOf(record.Community), Stance = Stance.Support }, Office.MinistryOf("members/IDN"));
        again.RequestId = statement.RequestId;
        record.Put(Last + 1, again, record.KeyOf(Last));
    }

    private async Task Found(int entry, string words)
    {
        var report = await record.Verify();
        Assert.Contains(report.Findings, finding => finding.Entry == (ulong)entry && finding.Sentence.Contains(words, StringComparison.Ordinal));
        Assert.False(report.IsSound);
    }
}
