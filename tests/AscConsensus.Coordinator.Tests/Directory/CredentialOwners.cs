using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Directory;

/// <summary>Whose credentials are.</summary>
internal static class CredentialOwners
{
    private const string Another = "another key";

    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(EnrolCredential), "an office enrols its own keys, and the Secretary-General on its note verbale")
        {
            Own = [Indonesia, SecretaryGeneral],
            IsOnce = true,
            Others = Reason.WrongOffice,
            Make = (world, _) => Enrolling(world, Indonesia, world.Words()),
        },
        new(nameof(EnrolCredential), "without a note verbale the office alone")
        {
            Own = [Indonesia],
            Others = Reason.WrongOffice,
            Except = [(SecretaryGeneral, Reason.NoteRequired)],
            Make = (world, _) => Enrolling(world, Indonesia),
        },
        new(nameof(EnrolCredential), "a Chair's by the holder of its term")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            Except = [(SecretaryGeneral, Reason.NoteRequired)],
            Make = (world, _) => Enrolling(world, Chair, holder: "members/PHL"),
        },
        new(nameof(EnrolCredential), "the next Chair's not by the present one")
        {
            Own = [SecretaryGeneral],
            Others = Reason.WrongOffice,
            Make = (world, _) => Enrolling(world, Chair, world.Words(), "members/VNM"),
        },
        new(nameof(EnrolCredential), "a convenor's by the convenor or the ministry of the member that convenes")
        {
            Own = [VietNam, Convenor],
            IsOnce = true,
            Others = Reason.WrongOffice,
            Except = [(SecretaryGeneral, Reason.NoteRequired)],
            Make = (world, _) => Enrolling(world, Convenor),
        },
        new(nameof(RevokeCredential), "an office revokes its own keys, and the Secretary-General on its note verbale")
        {
            Own = [Indonesia, SecretaryGeneral],
            IsOnce = true,
            Others = Reason.WrongOffice,
            Prepare = world => world.Do(Indonesia, Enrolling(world, Indonesia)),
            Make = (world, _) => Revoking(world, Another, world.Words()),
        },
        new(nameof(RevokeCredential), "the next Chair's not by the present one")
        {
            Own = [SecretaryGeneral],
            Others = Reason.WrongOffice,
            Make = (world, _) => Revoking(world, NextChair, world.Words()),
        },
        new(nameof(RevokeCredential), "a convenor's by the convenor or the ministry of the member that convenes")
        {
            Own = [VietNam, Convenor],
            IsOnce = true,
            Others = Reason.WrongOffice,
            Except = [(SecretaryGeneral, Reason.NoteRequired)],
            Make = (world, _) => Revoking(world, Convenor),
        },
        new(nameof(RotateCredential), "an office rotates its own keys, and the Secretary-General on its note verbale")
        {
            Own = [Indonesia, SecretaryGeneral],
            IsOnce = true,
            Others = Reason.WrongOffice,
            Prepare = world => world.Do(Indonesia, Enrolling(world, Indonesia)),
            Make = (world, _) => new RotateCredential
            {
                Key = Revoking(world, Another).Key,
                Successor = Enrolling(world, Indonesia, world.Words(), desk: "the key after it"),
            },
        },
        new(nameof(RotateCredential), "the next Chair's not by the present one")
        {
            Own = [SecretaryGeneral],
            Others = Reason.WrongOffice,
            Make = (world, _) => new RotateCredential { Key = Revoking(world, NextChair).Key, Successor = Enrolling(world, Chair, world.Words(), "members/VNM") },
        },
    ];

    private static EnrolCredential Enrolling(World world, string office, Citation? note = null, string holder = "", string desk = Another)
    {
        var enrolment = world.Coordinator.Enrolment(office, holder, desk);
        enrolment.Note = note;
        return enrolment;
    }

    private static RevokeCredential Revoking(World world, string office, Citation? note = null) =>
        new() { Key = Client.KeyId.Of(world.Coordinator.CertificateOf(office)).ToByteString(), Note = note };
}
