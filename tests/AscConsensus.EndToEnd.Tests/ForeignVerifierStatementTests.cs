using AscConsensus.Bench.Communities;
using AscConsensus.Client.Tests.Record;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>What a coordinator that cheats with a member's own key records is found by the verifier that shares nothing with ours.</summary>
public sealed class ForeignVerifierStatementTests : IDisposable
{
    // A position of Brunei Darussalam's ministry, which also submitted the proposal as entry 1; the Chair admitted it as entry 2.
    private const int Position = 4;

    private readonly SmallRecord record = new();

    [OpensslFact]
    public Task The_record_as_it_is_made_is_found_sound() => ForeignVerifier.FindsSound(record.Write(record.Checkpoint()));

    [OpensslFact]
    public Task A_position_signed_anew_without_a_change_is_found_sound() => ForeignVerifier.FindsSound(Changed(_ => { }));

    [OpensslFact]
    public Task Another_record_is_found() => Finds("is a statement for another record, bench.invalid/other.", it => it.Origin = "bench.invalid/other");

    [OpensslFact]
    public Task Another_office_is_found() =>
        Finds("is a statement of offices/ministry-khm by a key of offices/ministry-brn.", it => it.Office = "offices/ministry-khm");

    [OpensslFact]
    public Task A_request_id_that_is_used_again_is_found() =>
        Finds("has the request id of entry 1, of the same office.", it => it.RequestId = record.StatementOf(1).RequestId);

    [OpensslFact]
    public Task A_statement_that_was_kept_too_long_is_found() => Finds(
        "was accepted after the time until which it was signed.",
        it => it.NotAfterTime = (record.InstantOf(Position) - Duration.FromMilliseconds(1)).ToTimestamp());

    [OpensslFact]
    public Task The_last_millisecond_is_in_time() => ForeignVerifier.FindsSound(Changed(it => it.NotAfterTime = record.InstantOf(Position).ToTimestamp()));

    [OpensslFact]
    public Task Another_record_before_it_is_found() =>
        Finds("rests on another record of 2 entries than this one.", it => it.Anchor = Anchor(2, record.RootAt(1)));

    [OpensslFact]
    public Task A_record_that_was_not_before_it_is_found() =>
        Finds("rests on a record that was not before it.", it => it.Anchor = Anchor(Position + 1, record.RootAt(Position + 1)));

    [OpensslFact]
    public Task An_entry_of_another_office_is_not_its_own() =>
        Finds("names entry 2 as its office's own, and that is another.", it => it.LatestOwn = Own(2));

    [OpensslFact]
    public Task Its_own_entry_before_it_is_found_sound() => ForeignVerifier.FindsSound(Changed(it =>
    {
        it.LatestOwn = Own(1);
        it.Anchor = Anchor(Position, record.RootAt(Position));
    }));

    [OpensslFact]
    public Task A_field_that_nobody_knows_is_found()
    {
        byte[] more = [.. record.StatementOf(Position).ToByteArray(), 0xf8, 0x7f, 0x01];
        record.Put(Position, Statement.Parser.ParseFrom(more), record.KeyOf(Position));

        return ForeignVerifier.Finds($"Entry {Position} has an unknown field, 2047 of Statement.", record.Write(record.Checkpoint()));
    }

    [OpensslFact]
    public async Task What_is_not_signed_has_the_one_form_too()
    {
        using var unsigned = new SmallRecord(founding => founding.Policy.SignedActs.Clear());
        var (next, key) = (unsigned.Leaves.Count, unsigned.Keys.SecretaryGeneral[0].ToDigest());
        var statement = new Statement { RequestId = Guid.NewGuid().ToString("D"), Origin = BenchCommunity.Origin, Office = Office.SecretaryGeneral.ToString(), SendReminder = new() };
        unsigned.PutUnsigned(next, statement, key);
        await ForeignVerifier.FindsSound(unsigned.Write(unsigned.Checkpoint()));

        unsigned.PutUnsigned(next, Statement.Parser.ParseFrom([.. statement.ToByteArray(), 0xf8, 0x7f, 0x01]), key);
        await ForeignVerifier.Finds($"Entry {next} has an unknown field, 2047 of Statement.", unsigned.Write(unsigned.Checkpoint()));
    }

    [OpensslFact]
    public Task A_second_key_on_an_act_is_found()
    {
        Assert.True(Leaf.TryDecode(record.Leaves[Position], out var leaf, out _));
        var signature = leaf.ReadSignatures()[0];
        record.Leaves[Position] = Leaf.Encode(leaf.Number, leaf.UnixMilliseconds, leaf.Body, signature, signature);

        return ForeignVerifier.Finds($"Entry {Position} carries more than its actor's key.", record.Write(record.Checkpoint()));
    }

    [OpensslFact]
    public async Task An_act_that_is_not_signed_is_found_where_that_is_asked()
    {
        record.PutUnsigned(Position, new Statement(record.StatementOf(Position)) { NotAfterTime = null, Anchor = null }, record.KeyOf(Position).KeyId);

        await ForeignVerifier.Finds($"Entry {Position} is by a key of offices/ministry-brn that is for another use.", record.Write(record.Checkpoint()));
    }

    public void Dispose() => record.Dispose();

    private static RecordAnchor Anchor(int size, Digest root) => new() { Size = (ulong)size, Root = ByteString.CopyFrom(root.ToArray()) };

    private OwnEntry Own(int entry) => new() { Entry = (ulong)entry, LeafHash = ByteString.CopyFrom(LeafHash.Of(record.Leaves[entry]).ToArray()) };

    private Task Finds(string sentence, Action<Statement> change) => ForeignVerifier.Finds($"Entry {Position} {sentence}", Changed(change));

    private string Changed(Action<Statement> change)
    {
        var statement = record.StatementOf(Position);
        change(statement);
        record.Put(Position, statement, record.KeyOf(Position));
        return record.Write(record.Checkpoint());
    }
}
