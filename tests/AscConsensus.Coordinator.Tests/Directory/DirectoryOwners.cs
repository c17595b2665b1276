using AscConsensus.Coordinator.Tests.Ownership;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Directory;

/// <summary>Whose the entries of the directory are: there is one Secretary-General, and a calendar is its member's.</summary>
internal static class DirectoryOwners
{
    private static readonly string[] Keeper = [SecretaryGeneral];

    public static IEnumerable<OwnershipRow> Rows =>
    [
        new(nameof(AddMember), "nobody's own: the Secretary-General keeps the roster")
        {
            Own = Keeper,
            Make = (world, _) => new AddMember { Member = "members/TLS", Name = "Timor-Leste", JoinedDate = "2026-10-01", Decision = world.Words() },
        },
        new(nameof(AddOrgan), "nobody's own: the Secretary-General keeps the roster")
        {
            Own = Keeper,
            Make = (world, _) => new AddOrgan { Organ = "organs/AMMTC", Name = "Ministers on Transnational Crime", EstablishedDate = "1997-12-20", Consulted = true, Decision = world.Words() },
        },
        new(nameof(AddPartner), "nobody's own: the Secretary-General keeps the roster")
        {
            Own = Keeper,
            Make = (world, _) => new AddPartner { Partner = "partners/CAN", Name = "Canada", SinceDate = "1977-01-01", Decision = world.Words() },
        },
        new(nameof(AppointChair), "nobody's own: the Secretary-General keeps the terms")
        {
            Own = Keeper,
            Make = (world, _) => new AppointChair { Organ = "organs/AMM", Member = "members/IDN", FromDate = "2028-01-01", UntilDate = "2028-12-31", Decision = world.Words() },
        },
        new(nameof(SetGoals), "nobody's own: the Secretary-General watches the ages")
        {
            Own = Keeper,
            Make = (_, _) => new SetGoals { Goals = { new PhaseGoal { Phase = Phase.Consultation, AttentionDays = 30, LateDays = 60 } } },
        },
        new(nameof(PublishCalendar), "a capital's holidays are published by its ministry")
        {
            Own = [Indonesia],
            Others = Reason.WrongOffice,
            Make = (_, _) => new PublishCalendar { Calendar = "calendars/IDN", Version = 1 },
        },
    ];
}
