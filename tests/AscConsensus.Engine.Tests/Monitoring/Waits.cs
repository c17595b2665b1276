using NodaTime;

namespace AscConsensus.Engine.Tests.Monitoring;

/// <summary>How tests of what is awaited get there and read it.</summary>
internal static class Waits
{
    public const string FirstRound = "proposals/idn-2026-1/rounds/1";
    public const string CutOff = "2026-10-15 17:00";

    public static IReadOnlyList<PendingItem> Pending(this World world) => PendingItems.All(world.Community, world.Now);

    public static IEnumerable<PendingItem> PendingOn(this World world, Desk desk) => world.Pending().Where(item => item.Office == desk.Office);

    /// <summary>Who waits on this proposal, for what and in what way, in the order of the list.</summary>
    public static void ThenPending(this World world, params (Desk Desk, PendingKind Kind, Waiting Waiting)[] expected) =>
        Assert.Equal(expected.Select(item => (item.Desk.Office, item.Kind, item.Waiting)), world.Pending().Select(item => (item.Office, item.Kind, item.Waiting)));

    /// <summary>With another state of the proposal, where no act is needed to show what is awaited.</summary>
    public static World Where(this World world, Func<Proposal, Proposal> change) => world with { Community = world.Community.With(change(world.Proposal)) };

    public static World With(this World world, Group group) => world with { Community = world.Community with { Groups = world.Community.Groups.Add(group, 2026) } };

    public static Func<World, SendReminder> Reminding(string resource, params Desk[] reminded) => _ => new SendReminder
    {
        Resource = resource,
        Offices = { reminded.Select(desk => desk.Office.ToString()) },
        Message = Paper.Only("reminder", reminded),
    };

    /// <summary>A silence runs, of which these members have notice.</summary>
    public static World Silent(params Desk[] noticed)
    {
        var consenting = Ministries.Aggregate(InConsultation(), (world, member) => world.With(member, _ => new GiveConsent { Proposal = TheProposal, Kind = ConsentKind.Silence }));
        return noticed.Aggregate(consenting.At("2026-10-01 09:00").With(TheChair, Opening(Rules.Silence, CutOff)), (world, member) => world.With(member, Acknowledging()));
    }

    /// <summary>A working group of Singapore and Viet Nam, due on 1 December 2026, with one milestone to reach.</summary>
    public static Group WorkingOn(string subject) => new()
    {
        Name = "groups/2026-1",
        Title = "Modalities of the model law",
        Organ = Amm,
        Subject = subject,
        Mandate = Paper.Named("mandate"),
        Clauses = [],
        Convenor = Singapore.Member,
        Members = [Singapore.Member, VietNam.Member],
        SetUpAt = World.InstantOf("2026-09-10 10:00"),
        DueAt = World.InstantOf("2026-12-01 17:00"),
        Milestones = [new GroupMilestone("Stocktaking", new LocalDate(2026, 9, 30), World.InstantOf("2026-09-20 10:00")), new GroupMilestone("First draft", new LocalDate(2026, 10, 31), null)],
        MeetingDecision = "decisions/2026-1",
    };
}
