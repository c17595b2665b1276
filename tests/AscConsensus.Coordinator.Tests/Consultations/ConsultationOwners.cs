using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Consultations;

/// <summary>Whose consultations and views are.</summary>
internal static class ConsultationOwners
{
    private const string TheConsultation = TheProposal + "/consultations/1";

    private static readonly string[] Asked = [VietNam, Defence, Japan];

    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(OpenConsultation), "the Chair's of the organ it is before")
        {
            Own = [Chair],
            Others = Reason.WrongOffice,
            Readers = Asked,
            Prepare = world => world.Admitted(),
            Make = (world, _) => world.Consulting(),
        },
        new(nameof(GiveView), "each that was asked gives its own")
        {
            Own = Asked,
            Others = Reason.NotAsked,
            Prepare = world => world.Consulted(),
            Make = (world, _) => new GiveView
            {
                Consultation = TheConsultation,
                TextFingerprint = TheText.Citation.Fingerprint,
                View = world.Words(),
                Provisions = { new ProvisionView { Clause = "2", View = world.Words() } },
            },
        },
        new(nameof(AcknowledgeConsultation), "each that was asked has received it itself")
        {
            Own = Asked,
            Others = Reason.NotAsked,
            Prepare = world => world.Consulted(),
            Make = (_, _) => new AcknowledgeConsultation { Consultation = TheConsultation },
        },
        new(nameof(CloseConsultation), "the Chair's of the organ it is before")
        {
            IsForMembers = true,
            Own = [Chair],
            Others = Reason.WrongOffice,
            Prepare = world => world.Consulted(),
            Make = (world, _) => new CloseConsultation { Consultation = TheConsultation, Reasons = world.Words() },
        },
    ];
}
