namespace AscConsensus.Engine.Tests.Directory;

/// <summary>A key takes the place of another in one entry, by whoever may end the one and enrol the other.</summary>
public sealed class RotateCredentialTests
{
    private static readonly Desk Next = new(Indonesia.Office, "next key");
    private static readonly Desk Signing = new(Indonesia.Office, "signing key");
    private static readonly Citation Note = Paper.ForMembers("note verbale");

    [Fact]
    public void There_is_no_moment_with_both_and_none_without()
    {
        var before = Founded();
        var after = before.With(Indonesia, Rotating(Indonesia, Next));

        Assert.Equal(before.Record.Count + 1, after.Record.Count);
        Assert.Equal(after.LastEntry, after.Community.Credentials[Indonesia.Key].RevokedEntry);
        Assert.Equal((after.LastEntry, (ulong?)null), (after.Community.Credentials[Next.Key].EnrolledEntry, after.Community.Credentials[Next.Key].RevokedEntry));
        Assert.Equal(after.LastEntry, after.Community.DirectoryEntry);
        after.When(Indonesia, Submitting("text 1")).ThenRefused(Reason.CredentialRevoked, $"The credential \"first key\" of Indonesia was revoked by entry {after.LastEntry}.");
        after.With(Next, Submitting("text 1"));
    }

    [Fact]
    public void The_secretary_generals_only_key_can_be_rotated()
    {
        var next = new Desk(Office.SecretaryGeneral, "next key");

        Founded().With(TheSecretaryGeneral, Rotating(TheSecretaryGeneral, next)).With(next, AddingPartner());
    }

    [Fact]
    public void A_witness_is_rotated_where_a_second_would_be_refused()
    {
        var (witness, next) = (new Desk(Indonesia.Office, "witness"), new Desk(Indonesia.Office, "next witness"));
        var world = Founded().With(Indonesia, Enrolling(witness, KeyUse.Witness)).With(Indonesia, Rotating(witness, next, KeyUse.Witness));

        Assert.Equal(next.Key, Assert.Single(world.Community.Credentials.Values, credential => credential is { Use: KeyUse.Witness, RevokedEntry: null }).Key);
    }

    [Fact]
    public void The_secretary_general_rotates_on_a_note_verbale()
    {
        Founded().When(TheSecretaryGeneral, Rotating(Indonesia, Next)).ThenRefused(Reason.NoteRequired, "Credentials of Indonesia are changed on its note verbale: cite the note.");
        Founded().With(TheSecretaryGeneral, Rotating(Indonesia, Next).But(act => act.Successor.Note = Note)).With(Next, Submitting("text 1"));
    }

    [Fact]
    public void Nobody_else_rotates_it() => Assert.All(Desks.Except([Indonesia, TheSecretaryGeneral, TheChairOf2025]), desk => Founded()
        .When(desk, Rotating(Indonesia, Next).But(act => act.Successor.Note = Note))
        .ThenRefused(Reason.WrongOffice, "Credentials of Indonesia are changed by that office, or by the Secretary-General on its note verbale."));

    [Fact]
    public void The_successor_is_of_the_same_office_holder_and_use()
    {
        var sentence = $"The key {Indonesia.Key.Brief} is a connection key of Indonesia: its successor is the same for the same office.";

        Founded().When(Indonesia, Rotating(Indonesia, Signing, KeyUse.Signing)).ThenRefused(Reason.KeyUseDiffers, sentence);
        Founded().When(TheSecretaryGeneral, Rotating(Indonesia, new Desk(Malaysia.Office, "next key")).But(act => act.Successor.Note = Note)).ThenRefused(Reason.KeyUseDiffers, sentence);
        Founded().When(TheChair, Rotating(TheChair, Desk.Chair(Amm, Singapore)))
            .ThenRefused(Reason.KeyUseDiffers, $"The key {TheChair.Key.Brief} is a connection key of the Chair of the AMM: its successor is the same for the same office.");
    }

    [Fact]
    public void Only_a_key_in_force_is_rotated_and_only_for_one_that_never_was()
    {
        var rotated = Founded().With(Indonesia, Rotating(Indonesia, Next));

        Founded().When(Indonesia, Rotating(Signing, Next)).ThenRefused(Reason.UnknownCredential, $"The key {Signing.Key.Brief} is not a credential of any office.");
        rotated.When(Next, Rotating(Indonesia, Signing)).ThenRefused(Reason.CredentialRevoked, $"That credential was revoked by entry {rotated.LastEntry}.");
        rotated.When(Next, Rotating(Next, Indonesia)).ThenRefused(Reason.AlreadyExists, $"The key {Indonesia.Key.Brief} is or was a credential already.");
        Founded().When(Indonesia, Rotating(Indonesia, Indonesia)).ThenRefused(Reason.AlreadyExists, $"The key {Indonesia.Key.Brief} is or was a credential already.");
    }

    [Fact]
    public void Names_every_field_that_is_nonsense() => Founded().ThenEachIsInvalid(
        Indonesia,
        Rotating(Indonesia, Next),
        ("key", act => act.Key = Google.Protobuf.ByteString.Empty),
        ("successor", act => act.Successor = null),
        ("label", act => act.Successor.Label = ""),
        ("use", act => act.Successor.Use = default));
}
