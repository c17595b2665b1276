using AscConsensus.Bench.Communities;
using AscConsensus.Client.Tests.Record;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>Keys that begin and end are followed by the verifier that shares nothing with ours, and what is not in order is found.</summary>
public sealed class ForeignVerifierKeyTests : IDisposable
{
    private const int Next = 7;

    private static readonly Office Brunei = Office.MinistryOf("members/BRN");
    private static readonly Office Lao = Office.MinistryOf("members/LAO");

    private readonly SmallRecord record = new();
    private readonly SigningKey added = SigningKey.Create();

    [OpensslFact]
    public Task A_key_that_is_enrolled_acts_from_the_next_entry_on()
    {
        Put(Next, Enrolment(added), Signer);
        Put(Next + 1, new WithdrawPosition { Round = SmallRecord.Round, PositionEntry = 4 }, added);

        return ForeignVerifier.FindsSound(record.Write(record.Checkpoint()));
    }

    [OpensslFact]
    public Task A_key_that_did_not_sign_its_enrolment_is_found()
    {
        Put(Next, Enrolment(added, shownBy: Signer), Signer);

        return Finds($"Entry {Next} enrols a key of {Brunei} that did not sign its enrolment.");
    }

    [OpensslFact]
    public Task A_key_that_acts_before_it_is_enrolled_is_found()
    {
        Put(Next, new WithdrawPosition { Round = SmallRecord.Round, PositionEntry = 4 }, added);

        return Finds($"Entry {Next} is by the key {added.KeyId.ToFingerprint()}, which is of no office.");
    }

    [OpensslFact]
    public async Task A_key_that_was_rotated_acts_no_more_and_its_successor_does()
    {
        Put(Next, new RotateCredential { Key = Signer.KeyId.ToFingerprint().ToByteString(), Successor = Enrolment(added) }, Signer);
        await ForeignVerifier.FindsSound(record.Write(record.Checkpoint()));

        Put(Next + 1, new WithdrawPosition { Round = SmallRecord.Round, PositionEntry = 4 }, Signer);
        await Finds($"Entry {Next + 1} is by a key of {Brunei} that ended with entry {Next}.");
    }

    [OpensslFact]
    public Task A_key_that_another_office_enrols_is_found()
    {
        Put(Next, Enrolment(added), record.Keys.Signers[record.Keys.Ministries[1]], Office.MinistryOf("members/KHM"));

        return Finds($"Entry {Next} changes a key of {Brunei} without being it or having its note.");
    }

    [OpensslFact]
    public async Task A_key_that_is_revoked_acts_no_more()
    {
        Put(Next, new RevokeCredential { Key = Signer.KeyId.ToFingerprint().ToByteString() }, Signer);
        await ForeignVerifier.FindsSound(record.Write(record.Checkpoint()));

        Put(Next + 1, new WithdrawPosition { Round = SmallRecord.Round, PositionEntry = 4 }, Signer);
        await Finds($"Entry {Next + 1} is by a key of {Brunei} that ended with entry {Next}.");
    }

    [OpensslFact]
    public async Task The_Secretary_General_changes_keys_on_a_note_verbale_and_never_without()
    {
        var secretary = record.Keys.Signers[record.Keys.SecretaryGeneral[1]];
        var enrolment = Enrolment(added);
        Put(Next, enrolment, secretary, Office.SecretaryGeneral);
        await Finds($"Entry {Next} changes a key of {Brunei} without being it or having its note.");

        enrolment.Note = new Citation { Fingerprint = ByteString.CopyFrom(new byte[32]), Distribution = Distribution.Members };
        Put(Next, enrolment, secretary, Office.SecretaryGeneral);
        Put(Next + 1, new WithdrawPosition { Round = SmallRecord.Round, PositionEntry = 4 }, added);
        await ForeignVerifier.FindsSound(record.Write(record.Checkpoint()));
    }

    [OpensslFact]
    public async Task A_policy_holds_from_the_entry_after_the_one_that_adopts_it()
    {
        var chair = record.Keys.Signers[record.Keys.Chair];
        var connection = record.Keys.SecretaryGeneral[0].ToDigest();
        var reminder = record.StatementWith(new SendReminder(), Office.SecretaryGeneral);
        (reminder.NotAfterTime, reminder.Anchor) = (null, null);
        record.PutUnsigned(Next, reminder, connection);
        await Finds($"Entry {Next} is not signed, and the community asks that of SendReminder.");

        // On no decision, which only the rules ask for.
        var policy = new V1.RecordPolicy { SignedActs = { "TakePosition" }, Witnesses = 3 };
        Put(Next, new AdoptPolicy { Policy = policy }, chair, Office.ChairOf(BenchCommunity.Amm));
        record.PutUnsigned(Next + 1, reminder, connection);
        var after = record.Community with { Policy = Engine.RecordPolicy.From(policy) };
        await ForeignVerifier.Says("recorded: 0 of 3 witnesses have cosigned, 3 asked for.", record.WriteBare(record.Checkpoint(), bundle => bundle.AddKeys(after)));
    }

    [OpensslFact]
    public async Task A_connection_changes_no_keys_of_an_office_that_signs()
    {
        using var partly = new SmallRecord(founding =>
        {
            founding.Policy.SignedActs.Clear();
            founding.Policy.SignedActs.Add(nameof(TakePosition));
        });
        var enrolment = partly.StatementWith(Enrolment(added, Office.SecretaryGeneral), Office.SecretaryGeneral);
        (enrolment.NotAfterTime, enrolment.Anchor) = (null, null);
        partly.PutUnsigned(Next, enrolment, partly.Keys.SecretaryGeneral[0].ToDigest());
        await ForeignVerifier.Finds($"Entry {Next} is not signed, and the community asks that of EnrolCredential.", partly.Write(partly.Checkpoint()));

        // An office without a key that signs enrols its first one so.
        partly.Put(Next, partly.StatementWith(new RevokeCredential { Key = partly.Keys.SecretaryGeneral[1].ToByteString() }, Office.SecretaryGeneral), partly.Keys.Signers[partly.Keys.SecretaryGeneral[1]]);
        partly.PutUnsigned(Next + 1, enrolment, partly.Keys.SecretaryGeneral[0].ToDigest());
        await ForeignVerifier.FindsSound(partly.Write(partly.Checkpoint()));
    }

    [OpensslFact]
    public async Task A_witness_shows_that_it_holds_its_key()
    {
        using var witness = NoteSigner.Create(CommunityKeys.WitnessName(BenchCommunity.Origin, Lao.ToString()), NoteAlgorithm.Cosignature);
        var enrolment = new EnrolCredential
        {
            Office = Lao.ToString(),
            Key = KeyEnrolment.IdOfWitness(witness.Verifier.PublicKeyBytes).ToByteString(),
            Label = "added",
            Use = KeyUse.Witness,
            PublicKey = ByteString.CopyFrom(witness.Verifier.PublicKeyBytes),
        };
        enrolment.Possession = ByteString.CopyFrom(KeyPossession.Sign(witness, KeyEnrolment.TextOf(BenchCommunity.Origin, enrolment)));
        var signer = record.Keys.Signers[record.Keys.Ministries[3]];
        Put(Next, enrolment, signer, Lao);
        await ForeignVerifier.FindsSound(record.Write(record.Checkpoint()));

        enrolment.Possession = ByteString.CopyFrom(KeyPossession.Sign(witness, "another text"u8));
        Put(Next, enrolment, signer, Lao);
        await Finds($"Entry {Next} enrols a key of {Lao} that did not sign its enrolment.");
    }

    public void Dispose()
    {
        record.Dispose();
        added.Dispose();
    }

    private SigningKey Signer => record.Keys.Signers[record.Keys.Ministries[0]];

    private static EnrolCredential Enrolment(SigningKey key, Office? of = null, SigningKey? shownBy = null)
    {
        var enrolment = new EnrolCredential
        {
            Office = (of ?? Brunei).ToString(),
            Key = key.KeyId.ToFingerprint().ToByteString(),
            Label = "added",
            Use = KeyUse.Signing,
            PublicKey = ByteString.CopyFrom(key.Public.SubjectPublicKeyInfo),
        };
        enrolment.Possession = ByteString.CopyFrom(KeyPossession.Sign(shownBy ?? key, KeyEnrolment.TextOf(BenchCommunity.Origin, enrolment)));
        return enrolment;
    }

    private void Put(int entry, IAct act, SigningKey key, Office? office = null) => record.Put(entry, record.StatementWith(act, office ?? Brunei), key);

    private Task Finds(string sentence) => ForeignVerifier.Finds(sentence, record.Write(record.Checkpoint()));
}
