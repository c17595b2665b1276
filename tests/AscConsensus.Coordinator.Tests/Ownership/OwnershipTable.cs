using AscConsensus.Coordinator.Tests.Consultations;
using AscConsensus.Coordinator.Tests.Directory;
using AscConsensus.Coordinator.Tests.Groups;
using AscConsensus.Coordinator.Tests.Meetings;
using AscConsensus.Coordinator.Tests.Monitoring;
using AscConsensus.Coordinator.Tests.Objections;
using AscConsensus.Coordinator.Tests.Packages;
using AscConsensus.Coordinator.Tests.Proposals;
using AscConsensus.Coordinator.Tests.Rounds;

namespace AscConsensus.Coordinator.Tests.Ownership;

/// <summary>Every act, and whose it is.</summary>
internal static class OwnershipTable
{
    public static IReadOnlyList<OwnershipRow> Rows { get; } =
    [
        .. CredentialOwners.Rows, .. DirectoryOwners.Rows, .. ChairOwners.Rows,
        .. SponsorOwners.Rows, .. ProposalOwners.Rows, .. SummitOwners.Rows, .. ConsentOwners.Rows, .. CorrectionOwners.Rows,
        .. ConsultationOwners.Rows, .. RoundOwners.Rows, .. PositionOwners.Rows, .. ObjectionOwners.Rows,
        .. GroupOwners.Rows, .. MeetingOwners.Rows, .. PackageOwners.Rows, .. MonitoringOwners.Rows,
    ];

    public static OwnershipRow Of(string name) => Rows.Single(row => row.ToString() == name);
}
