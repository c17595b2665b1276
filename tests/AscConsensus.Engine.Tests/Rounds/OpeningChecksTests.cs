namespace AscConsensus.Engine.Tests.Rounds;

/// <summary>What is unusual is said before a round is opened, not after; what the engine would refuse is said as the engine says it.</summary>
public sealed class OpeningChecksTests
{
    private const string NotBeforeSom = "ASC/AMM/2026/001 has not been before the SOM.";
    private const string Due = "2026-10-01 17:00";

    [Fact]
    public void Says_nothing_but_the_level_of_what_is_usual() => Assert.Equal([NotBeforeSom], Unusual(Consulted()));

    [Fact]
    public void Says_that_nobody_was_consulted() => Assert.Equal(["No views on ASC/AMM/2026/001 have been asked.", NotBeforeSom], Unusual(InConsultation()));

    [Fact]
    public void Says_that_the_text_was_revised_since() =>
        Assert.Contains("The text was revised since views were last asked: on revision 1, and it is now revision 2.", Unusual(Consulted().With(Indonesia, Revising("text 2"))));

    [Fact]
    public void Says_whose_views_were_not_waited_for() => Assert.Contains(
        $"{TheProposal}/consultations/1 was closed without the views of ALAWMM.",
        Unusual(InConsultation().With(TheChair, Consulting([LawMinisters], "2026-09-20 17:00")).With(TheChair, ClosingConsultation())));

    [Fact]
    public void Says_what_stands()
    {
        var sentences = Unusual(Consulted().With(VietNam, Objecting("3")).With(Thailand, AskingForTime("2026-09-18")).With(TheSecretaryGeneral, Noting(Myanmar)));

        Assert.Equal(
            ["Notes received by other means are unanswered: Myanmar.", "Objections stand: Viet Nam.", "Requests for time stand: Thailand."], sentences.Take(3));
    }

    [Theory]
    [InlineData("2026-09-10 17:00", "The period is shorter than 14 days.")]
    [InlineData("2026-10-03 17:00", "The due date, 3 Oct 2026, is on a weekend.")]
    [InlineData("2027-01-05 17:00", "The term of Philippines in the chair of the AMM ends on 31 Dec 2026, before the due date.")]
    public void Says_what_is_unusual_about_the_date(string due, string sentence) => Assert.Contains(sentence, Unusual(Consulted(), due));

    // Calendars were published and not looked at.
    [Fact]
    public void Says_when_the_capitals_do_not_work()
    {
        var published = Consulted().With(Malaysia, _ => new PublishCalendar
        {
            Calendar = "calendars/MYS",
            Version = 1,
            RestDays = { Weekday.Friday },
            Holidays = { new Holiday { Date = "2026-09-16", Name = "Malaysia Day" }, new Holiday { Date = "2026-12-25", Name = "Christmas" } },
        });

        Assert.Contains("The due date, 25 Sep 2026, is no working day in: Malaysia.", Unusual(published, "2026-09-25 17:00"));
        Assert.Contains("Holidays in Malaysia before the due date: 16 Sep 2026 (Malaysia Day).", Unusual(published, "2026-09-25 17:00"));
        Assert.DoesNotContain(Unusual(published, "2026-09-15 17:00"), sentence => sentence.Contains("Malaysia", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_that_the_period_is_shorter_than_before() => Assert.Contains(
        $"The period is shorter than that of {TheProposal}/rounds/1.",
        Unusual(OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(TheChair, Closing(Outcome.NoConsensus)), "2026-10-10 17:00"));

    [Fact]
    public void Says_what_the_engine_would_refuse_first()
    {
        var checks = Checks(InConsultation().With(TheChair, Consulting([VietNam], "2026-09-20 17:00")), Due);

        Assert.Equal(
            new OpeningCheck("Views on ASC/AMM/2026/001 are awaited from Viet Nam: close the consultation, with the reason, before a round is opened.", true), checks[0]);
        Assert.All(checks.Skip(1), check => Assert.False(check.Prevents));
    }

    [Fact]
    public void Says_which_field_is_nonsense() =>
        Assert.Contains(Checks(Consulted(), Due, act => act.Question = ""), check => check is { Prevents: true } && check.Sentence.StartsWith("question: ", StringComparison.Ordinal));

    [Fact]
    public void Fills_in_what_the_engine_would_accept()
    {
        var world = Consulted();
        var empty = Opening(Rules.Charter, Due).But(act => act.Round = TheProposal)(world);
        empty.Electorate.Clear();
        empty.TextFingerprint = Google.Protobuf.ByteString.Empty;

        Assert.Equal(Opening(Rules.Charter, Due)(world), OpeningChecks.Filled(world.Community, empty, world.Now));
    }

    private static World Consulted() => InConsultation().With(TheChair, Consulting([VietNam], "2026-09-20 17:00")).With(VietNam, Viewing("view"));

    private static IReadOnlyList<string> Unusual(World world, string due = Due)
    {
        var checks = Checks(world, due);
        Assert.All(checks, check => Assert.False(check.Prevents));
        return [.. checks.Select(check => check.Sentence)];
    }

    private static IReadOnlyList<OpeningCheck> Checks(World world, string due, Action<OpenRound>? change = null) =>
        OpeningChecks.Of(world.Community, Opening(Rules.Charter, due).But(change ?? (_ => { }))(world), new Actor(TheChair.Office, TheChair.Key), world.Now);
}
