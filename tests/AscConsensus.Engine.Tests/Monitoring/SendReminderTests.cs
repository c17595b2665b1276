using static AscConsensus.Engine.Tests.Monitoring.Waits;

namespace AscConsensus.Engine.Tests.Monitoring;

/// <summary>Only those awaited are reminded: not those who have answered, asked for time or need do nothing yet.</summary>
public sealed class SendReminderTests
{
    [Fact]
    public void Stays_on_the_proposal()
    {
        var reminded = OpenRound(Rules.Charter).At("2026-10-07 10:00").With(TheSecretaryGeneral, Reminding(FirstRound, Singapore, Thailand));
        var reminder = Assert.Single(reminded.Proposal.Reminders);

        Assert.Equal((FirstRound, reminded.Now, Paper.Named("reminder")), (reminder.Resource, reminder.At, reminder.Message));
        Assert.Equal([Singapore.Office, Thailand.Office], reminder.Offices.Order(Comparer<Office>.Create((one, other) => string.CompareOrdinal(one.Of, other.Of))));
    }

    [Fact]
    public void Is_not_sent_to_those_who_answered_or_asked_for_time() => OpenRound(Rules.Charter).With(VietNam, Stance.Support).With(Thailand, Stance.Hold)
        .When(TheSecretaryGeneral, Reminding(FirstRound, VietNam, Singapore, Thailand))
        .ThenRefused(Reason.NotAwaited, $"Nothing is awaited now at {FirstRound} from Thailand, Viet Nam: only those awaited are reminded.");

    [Fact]
    public void Is_not_sent_before_anything_is_due() => Silent(Ministries)
        .When(TheSecretaryGeneral, Reminding(FirstRound, VietNam))
        .ThenRefused(Reason.NotAwaited, $"Nothing is awaited now at {FirstRound} from Viet Nam: only those awaited are reminded.");

    [Fact]
    public void Is_sent_to_those_overdue() => OpenRound(Rules.Charter).At("2026-10-20 10:00").When(TheSecretaryGeneral, Reminding(FirstRound, VietNam)).ThenAccepted();

    [Fact]
    public void Reaches_a_groups_convenor()
    {
        var group = Founded().With(WorkingOn("II.A.4"));
        var convenor = new Desk(Office.ConvenorOf("groups/2026-1"), "");
        var reminded = group.At("2026-11-02 10:00").With(TheSecretaryGeneral, Reminding("groups/2026-1/milestones/2", convenor));

        Assert.Equal([reminded.Now, null], reminded.PendingOn(convenor).Select(item => item.RemindedAt));
    }

    [Fact]
    public void Is_for_the_secretary_general() => OpenRound(Rules.Charter).When(TheChair, Reminding(FirstRound, VietNam))
        .ThenRefused(Reason.WrongOffice, "To send a reminder is for the Secretary-General; the Chair of the AMM may not do it.");

    [Theory]
    [InlineData("proposals/idn-2026-9", Reason.UnknownProposal)]
    [InlineData("proposals/idn-2026-1/rounds/2", Reason.UnknownRound)]
    [InlineData("proposals/idn-2026-1/consultations/1", Reason.UnknownConsultation)]
    [InlineData("proposals/idn-2026-1/requests/1", Reason.UnknownRequest)]
    [InlineData("groups/2026-1", Reason.UnknownGroup)]
    public void Is_about_what_there_is(string resource, Reason reason) =>
        OpenRound(Rules.Charter).When(TheSecretaryGeneral, Reminding(resource, VietNam).But(act => act.Message = null)).ThenRefused(
            reason, $"There is no {resource}.");

    [Fact]
    public void Is_read_by_those_reminded() => InConsultation().With(TheChair, Consulting([LawMinisters], "2026-09-20 17:00"))
        .When(TheSecretaryGeneral, Reminding($"{TheProposal}/consultations/1", LawMinisters).But(act => act.Message = Paper.ForMembers("reminder")))
        .ThenRefused(Reason.DistributionDiffers, "The message cannot be read by ALAWMM.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => OpenRound(Rules.Charter).ThenEachIsInvalid(
        TheSecretaryGeneral,
        Reminding(FirstRound, VietNam),
        ("resource", act => act.Resource = "rounds"),
        ("offices, message.offices", act => act.Offices.Clear()),
        ("offices, message.offices", act => act.Offices.Add("ministries")),
        ("offices", act => act.Offices.Add(VietNam.Office.ToString())),
        ("message.offices", act => act.Message.Offices.Add(Thailand.Office.ToString())));
}
