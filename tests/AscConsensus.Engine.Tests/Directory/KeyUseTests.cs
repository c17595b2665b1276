using Google.Protobuf;

namespace AscConsensus.Engine.Tests.Directory;

/// <summary>Each key does what it was enrolled for: connections' carry what needs no signature, signing keys sign, witnesses cosign and act never.</summary>
public sealed class KeyUseTests
{
    private static readonly Desk Signing = new(Indonesia.Office, "signing key");
    private static readonly Desk Witness = new(Indonesia.Office, "witness");
    private static readonly Desk OfTheSecretaryGeneral = new(Office.SecretaryGeneral, "signing key");

    [Fact]
    public void A_key_is_kept_with_its_use()
    {
        var world = Founded().With(Indonesia, Enrolling(Signing, KeyUse.Signing)).With(Indonesia, Enrolling(Witness, KeyUse.Witness));

        Assert.Equal([KeyUse.Connection, KeyUse.Signing, KeyUse.Witness], new[] { Indonesia, Signing, Witness }.Select(desk => world.Community.Credentials[desk.Key].Use));
        Assert.Equal([0, 91, 32], new[] { Indonesia, Signing, Witness }.Select(desk => world.Community.Credentials[desk.Key].PublicKey.Length));
    }

    [Fact]
    public void A_witness_never_acts() => Founded().With(Indonesia, Enrolling(Witness, KeyUse.Witness))
        .When(Witness, Submitting("text 1"))
        .ThenRefused(Reason.KeyUseDiffers, "The key \"witness key\" of Indonesia cosigns the record and does nothing else.");

    [Fact]
    public void A_connections_key_does_what_needs_no_signature()
    {
        var world = AskingSignatures("TakePosition");

        world.With(Indonesia, Submitting("text 1"));
        Founded().With(Indonesia, Submitting("text 1"));
    }

    [Theory]
    [InlineData("SubmitProposal")]
    [InlineData("*")]
    public void A_connections_key_does_nothing_that_must_be_signed(string asked) => AskingSignatures(asked)
        .When(Indonesia, Submitting("text 1"))
        .ThenRefused(Reason.SignatureRequired, "To submit a proposal the community asks for a signature: sign it with a signing key of Indonesia.");

    [Theory]
    [InlineData("SubmitProposal")]
    [InlineData("*")]
    [InlineData("TakePosition")]
    public void A_signing_key_does_both(string asked) => AskingSignatures(asked).With(Signing, Submitting("text 1"));

    // What is not its office's to do is said first: a signature would not help.
    [Fact]
    public void An_office_that_may_not_is_told_so() => Assert.Equal(
        Reason.WrongOffice, Assert.IsType<Judgement.Refused>(AskingSignatures("*").When(TheSecretaryGeneral, Submitting("text 1")).Judgement).Reason);

    [Fact]
    public void Only_a_ministry_witnesses() => Assert.All(Desks.Except(Ministries).Where(desk => desk != TheChairOf2025), desk => Founded()
        .When(desk, Enrolling(new Desk(desk.Office, desk.Office.Kind == OfficeKinds.Chair ? desk.Holder : "witness"), KeyUse.Witness).But(act => act.Key = Witness.Key.ToByteString()))
        .ThenRefused(Reason.KeyUseDiffers, $"Members witness the record by their ministries; {Founded().Community.NameOf(desk.Office)} is none."));

    [Fact]
    public void A_member_has_one_witness_at_a_time()
    {
        var world = Founded().With(Indonesia, Enrolling(Witness, KeyUse.Witness));
        var second = new Desk(Indonesia.Office, "second witness");

        world.When(Indonesia, Enrolling(second, KeyUse.Witness)).ThenRefused(Reason.AlreadyExists, "Indonesia has a witness key: rotate it instead.");
        world.With(Indonesia, Revoking(Witness)).With(Indonesia, Enrolling(second, KeyUse.Witness));
        world.With(Malaysia, Enrolling(new Desk(Malaysia.Office, "witness"), KeyUse.Witness));
    }

    [Theory]
    [InlineData(KeyUse.Signing)]
    [InlineData(KeyUse.Witness)]
    public void An_office_shows_that_it_holds_the_key(KeyUse use) => Founded()
        .When(Indonesia, Enrolling(Signing, use).But(act => act.Possession = ByteString.Empty))
        .ThenRefused(Reason.KeyNotSound, "Indonesia shows that it holds the key by signing its enrolment with it.");

    [Fact]
    public void Names_every_field_that_is_nonsense()
    {
        Founded().ThenEachIsInvalid(
            Indonesia,
            Enrolling(Signing, KeyUse.Signing),
            ("use", act => (act.Use, act.PublicKey, act.Possession) = (KeyUse.Unspecified, ByteString.Empty, ByteString.Empty)),
            ("use", act => (act.Use, act.PublicKey) = ((KeyUse)9, ByteString.Empty)),
            ("public_key", act => act.PublicKey = ByteString.Empty),
            ("public_key", act => act.PublicKey = ByteString.CopyFrom(new byte[201])),
            ("possession", act => act.Possession = ByteString.CopyFrom(new byte[63])));
        Founded().ThenEachIsInvalid(Indonesia, Enrolling(Witness, KeyUse.Witness), ("public_key", act => act.PublicKey = ByteString.CopyFrom(new byte[33])));
        Founded().ThenEachIsInvalid(
            Indonesia,
            Enrolling(Signing),
            ("public_key", act => act.PublicKey = ByteString.CopyFrom(new byte[91])),
            ("possession", act => act.Possession = ByteString.CopyFrom(new byte[64])));
    }

    // By either it registers notes verbales, and there is nobody else who could.
    [Fact]
    public void The_secretary_general_keeps_a_key_that_connects_and_one_that_signs()
    {
        var signing = AskingSignatures("*");
        var second = new Desk(Office.SecretaryGeneral, "second signing key");

        signing.When(OfTheSecretaryGeneral, Revoking(OfTheSecretaryGeneral))
            .ThenRefused(Reason.LastCredential, "That is the Secretary-General's last signing key: without one nobody could register a note verbale.");
        signing.When(OfTheSecretaryGeneral, Revoking(TheSecretaryGeneral))
            .ThenRefused(Reason.LastCredential, "That is the Secretary-General's last connection key: without one nobody could register a note verbale.");
        signing.With(OfTheSecretaryGeneral, Enrolling(second, KeyUse.Signing)).With(second, Revoking(OfTheSecretaryGeneral));
        AskingSignatures().With(OfTheSecretaryGeneral, Revoking(OfTheSecretaryGeneral));
    }

    // A community that asks this of these acts; Indonesia and the Secretary-General have signing keys.
    private static World AskingSignatures(params string[] acts) => Founded()
        .With(Indonesia, Enrolling(Signing, KeyUse.Signing))
        .With(TheSecretaryGeneral, Enrolling(OfTheSecretaryGeneral, KeyUse.Signing))
        .WithDecision(DecisionPurpose.Policy).With(TheChair, AdoptingPolicy(0, acts));
}
