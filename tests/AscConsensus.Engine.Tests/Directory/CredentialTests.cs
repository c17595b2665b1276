namespace AscConsensus.Engine.Tests.Directory;

/// <summary>An office's credentials change by its own act, or by a note verbale that the Secretary-General registers; by nobody else.</summary>
public sealed class CredentialTests
{
    private static readonly Citation Note = Paper.ForMembers("note verbale");
    private static readonly Desk SecondKey = new(Indonesia.Office, "second key");

    [Fact]
    public void An_office_enrols_its_own()
    {
        var world = Founded().With(Indonesia, Enrolling(SecondKey));

        Assert.Equal(Indonesia.Office, world.Community.Credentials[SecondKey.Key].Office);
        world.With(SecondKey, Submitting("text 1"));
    }

    [Fact]
    public void The_secretary_general_enrols_on_a_note_verbale() => Founded().With(TheSecretaryGeneral, Enrolling(SecondKey).But(act => act.Note = Note)).With(SecondKey, Submitting("text 1"));

    [Fact]
    public void The_secretary_general_enrols_nothing_without_a_note() => Founded()
        .When(TheSecretaryGeneral, Enrolling(SecondKey))
        .ThenRefused(Reason.NoteRequired, "Credentials of Indonesia are changed on its note verbale: cite the note.");

    [Fact]
    public void Nobody_else_enrols_even_with_a_note() => Assert.All(
        Desks.Except([Indonesia, TheSecretaryGeneral, TheChairOf2025]),
        desk => Founded().When(desk, Enrolling(SecondKey).But(act => act.Note = Note))
            .ThenRefused(Reason.WrongOffice, "Credentials of Indonesia are changed by that office, or by the Secretary-General on its note verbale."));

    // A Chair's credential serves one holder's term: another holder's are not its own.
    [Fact]
    public void A_chair_changes_no_other_holders_credential()
    {
        var sentence = "Credentials of the Chair of the AMM are changed by that office, or by the Secretary-General on its note verbale.";

        Founded().When(TheChair, _ => new RevokeCredential { Key = TheChairOf2025.Key.ToByteString() }).ThenRefused(Reason.WrongOffice, sentence);
        Founded().When(TheChair, _ => Credential(Desk.Chair(Amm, Singapore), "chair")).ThenRefused(Reason.WrongOffice, sentence);
    }

    [Fact]
    public void A_key_is_a_credential_once_and_for_ever() => Founded().With(Indonesia, Enrolling(SecondKey)).With(Indonesia, Revoking(SecondKey))
        .When(Indonesia, Enrolling(SecondKey))
        .ThenRefused(Reason.AlreadyExists, $"The key {SecondKey.Key.Brief} is or was a credential already.");

    [Fact]
    public void Is_of_an_office_that_exists() => Founded()
        .When(Indonesia, _ => Credential(Desk.Ministry("PNG"), "first key"))
        .ThenRefused(Reason.UnknownOffice, "There is no offices/ministry-png.");

    [Fact]
    public void Of_a_chair_is_held_by_a_member() => Founded()
        .When(TheSecretaryGeneral, _ => Credential(Desk.Chair(Amm, Desk.Ministry("PNG")), "chair"))
        .ThenRefused(Reason.UnknownMember, "members/PNG is not a member.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Founded().ThenEachIsInvalid(
        Indonesia,
        Enrolling(SecondKey),
        ("key", act => act.Key = Google.Protobuf.ByteString.CopyFromUtf8("key")),
        ("office", act => act.Office = "offices/ministry-IDN"),
        ("holder", act => act.Holder = Indonesia.Member),
        ("holder", act => act.Office = "offices/chair-amm"),
        ("label", act => act.Label = ""),
        ("note.fingerprint, note.distribution", act => act.Note = new Citation()));

    [Fact]
    public void An_office_revokes_its_own()
    {
        var world = Founded().With(Indonesia, Enrolling(SecondKey)).With(Indonesia, Revoking(SecondKey));

        Assert.Equal(world.LastEntry, world.Community.Credentials[SecondKey.Key].RevokedEntry);
    }

    [Fact]
    public void The_secretary_general_revokes_on_a_note_verbale() =>
        Assert.NotNull(Founded().With(TheSecretaryGeneral, Revoking(Indonesia).But(act => act.Note = Note)).Community.Credentials[Indonesia.Key].RevokedEntry);

    [Fact]
    public void The_secretary_general_revokes_nothing_without_a_note() => Founded()
        .When(TheSecretaryGeneral, Revoking(Indonesia))
        .ThenRefused(Reason.NoteRequired, "Credentials of Indonesia are changed on its note verbale: cite the note.");

    [Fact]
    public void Nobody_else_revokes() => Founded()
        .When(Malaysia, Revoking(Indonesia).But(act => act.Note = Note))
        .ThenRefused(Reason.WrongOffice, "Credentials of Indonesia are changed by that office, or by the Secretary-General on its note verbale.");

    // Nobody could register a note verbale again, so an office that loses its key would be out for ever.
    [Fact]
    public void The_secretary_generals_last_is_not_revoked()
    {
        var second = new Desk(Office.SecretaryGeneral, "second key");
        var two = Founded().With(TheSecretaryGeneral, Enrolling(second));

        Founded().When(TheSecretaryGeneral, Revoking(TheSecretaryGeneral))
            .ThenRefused(Reason.LastCredential, "That is the Secretary-General's last connection key: without one nobody could register a note verbale.");
        two.With(second, Revoking(TheSecretaryGeneral)).When(second, Revoking(second))
            .ThenRefused(Reason.LastCredential, "That is the Secretary-General's last connection key: without one nobody could register a note verbale.");
    }

    [Fact]
    public void Is_revoked_once() => Founded().With(Indonesia, Enrolling(SecondKey)).With(Indonesia, Revoking(SecondKey))
        .When(Indonesia, Revoking(SecondKey))
        .ThenRefused(Reason.CredentialRevoked, "That credential was revoked by entry 2.");

    [Fact]
    public void Is_revoked_only_if_there_is_one() => Founded()
        .When(Indonesia, Revoking(SecondKey))
        .ThenRefused(Reason.UnknownCredential, $"The key {SecondKey.Key.Brief} is not a credential of any office.");

    [Fact]
    public void Is_revoked_by_its_key() => Founded().ThenEachIsInvalid(Indonesia, Revoking(Indonesia), ("key", act => act.Key = Google.Protobuf.ByteString.Empty));
}
