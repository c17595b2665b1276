using AscConsensus.Client;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Tests.Acceptance;

/// <summary>What users of other systems complained of most, each by its name in the product's acceptance list, through gRPC.</summary>
public sealed class TrackerTests
{
    private const string Due = "2026-10-15 17:00";

    [Fact]
    public async Task T01_A_close_attempted_with_one_open_objection_is_refused_with_the_sentence()
    {
        await using var asean = await Asean.In2026();
        var story = await Opened(asean);
        await story.EachTakes(Stance.Support, except: "vnm");
        await story.Take("vnm", Stance.Objection, "2");

        var sentence = (await story.Read()).Standing.Sentence;
        Assert.Equal("Consensus not yet reached: Viet Nam objects (clause 2). Due Thu 15 Oct 2026 17:00 Jakarta (UTC+7).", sentence);
        Assert.Equal(sentence, (await Refused.With(Reason.StandingForbidsOutcome, () => story.Close(Outcome.Adopted))).Sentence);
    }

    [Fact]
    public async Task T02_The_process_is_stopped_over_the_deadline_and_the_round_is_right_at_first_read()
    {
        await using var asean = await Asean.In2026();
        var story = await Opened(asean);
        await story.EachTakes(Stance.Support, except: "lao");
        await asean.Stop();

        asean.At("2026-10-15 17:00");
        await asean.Restart();

        var round = await story.Read();
        Assert.Equal((StandingKind.Awaiting, "Consensus not yet reached: awaited: Lao PDR. Was due Thu 15 Oct 2026 17:00 Jakarta (UTC+7)."), (round.Standing.Kind, round.Standing.Sentence));
        Assert.Contains(await story.Pending(), item => item.Kind == PendingKind.Closing);
    }

    [Fact]
    public async Task T03_All_surfaces_print_the_same_instant()
    {
        await using var asean = await Asean.In2026();
        var story = await Opened(asean);

        const string Said = "Thu 15 Oct 2026 17:00 Jakarta (UTC+7)";
        var round = await story.Read();
        Assert.Contains(Said, round.Standing.Sentence, StringComparison.Ordinal);
        Assert.Contains(Said, (await story.ReadProposal()).Sentence, StringComparison.Ordinal);
        Assert.Equal(Story.TimeOf(Due), round.DueTime);
        Assert.All((await story.Pending()).Where(item => item.Kind == PendingKind.Position), item => Assert.Equal(round.DueTime, item.DueTime));
    }

    [Fact]
    public async Task T04_A_holiday_declared_after_opening_does_not_move_a_deadline()
    {
        await using var asean = await Asean.In2026();
        var story = await Opened(asean);

        await asean.Ministry("mys").Act(new PublishCalendar { Calendar = "calendars/MYS", Version = 1, Holidays = { new Holiday { Date = "2026-10-14", Name = "A new holiday" } } });

        Assert.Equal(Story.TimeOf(Due), (await story.Read()).DueTime);
        Assert.Equal("offices/chair-amm", Assert.Single(await story.Pending(), item => item.Kind == PendingKind.Extension).Office);
    }

    [Fact]
    public async Task T05_A_new_revision_makes_every_position_stale()
    {
        await using var asean = await Asean.In2026();
        var story = await Opened(asean);
        await story.EachTakes(Stance.Support, except: "vnm");
        await story.Take("vnm", Stance.Objection, "2");
        await story.Close(Outcome.NoConsensus);
        await story.Revise("Members meet.", "Members may report.");
        await story.Open("2026-10-29 17:00");

        var round = await story.Read();
        Assert.All(round.Positions, position => Assert.True(!position.HasEntry && position.Earlier is { Revision: 1 }));
        Assert.Equal(10, round.Standing.Awaited.Count);
    }

    [Fact]
    public async Task T06_A_deferral_does_not_create_a_false_awaited()
    {
        await using var asean = await Asean.In2026();
        var story = await Opened(asean);
        await asean.Ministry("idn").Act(new GiveConsent { Proposal = Story.Proposal, Kind = ConsentKind.Shelving });
        var reasons = CitedDocument.Of("Until the law ministers have met.");
        await asean.Chair.Act(new ShelveProposal { Proposal = Story.Proposal, Reasons = reasons.Citation, ReturnDate = "2026-11-16" }, [reasons.Document]);

        asean.At("2026-11-15 09:00");
        Assert.Empty(await story.Pending());

        asean.At("2026-11-16 09:00");
        Assert.Equal((PendingKind.Revival, "offices/chair-amm"), ((await story.Pending()).Single().Kind, (await story.Pending()).Single().Office));
    }

    [Fact]
    public async Task T07_A_member_that_joins_mid_round_is_in_the_electorate_with_notice_and_the_full_period()
    {
        await using var asean = await Asean.In2026();
        var story = await Opened(asean);
        asean.At("2026-10-10 00:00");
        var declaration = CitedDocument.Of("Declaration on the admission of Papua New Guinea.");
        await asean.SecretaryGeneral.Act(new AddMember { Member = "members/PNG", Name = "Papua New Guinea", JoinedDate = "2026-10-10", Decision = declaration.Citation }, [declaration.Document]);
        await story.EachTakes(Stance.Support);

        asean.At("2026-10-16 09:00");
        var round = await story.Read();
        Assert.Equal(["members/PNG"], round.Standing.Awaited);
        Assert.Equal(Story.TimeOf("2026-10-24 08:00"), round.Positions.Single(position => position.Member == "members/PNG").DueTime);
        Assert.Equal(Waiting.Now, (await story.Pending()).Single(item => item.Office == "offices/ministry-png").Waiting);
        Assert.Equal(round.Standing.Sentence, (await Refused.With(Reason.StandingForbidsOutcome, () => story.Close(Outcome.Adopted))).Sentence);
    }

    [Fact]
    public async Task T07_Unless_the_rule_says_membership_at_opening()
    {
        await using var asean = await Asean.In2026();
        var story = await Opened(asean, "rules/plan-2004");
        asean.At("2026-10-10 00:00");
        var declaration = CitedDocument.Of("Declaration on the admission of Papua New Guinea.");
        await asean.SecretaryGeneral.Act(new AddMember { Member = "members/PNG", Name = "Papua New Guinea", JoinedDate = "2026-10-10", Decision = declaration.Citation }, [declaration.Document]);
        await story.EachTakes(Stance.Support);
        await story.Close(Outcome.Adopted);

        Assert.Equal(Phase.Adopted, (await story.ReadProposal()).Phase);
    }

    [Fact]
    public async Task T10_A_reminder_is_not_sent_to_those_who_answered()
    {
        await using var asean = await Asean.In2026();
        var story = await Opened(asean);
        await story.Take("tha", Stance.Support);

        await asean.SecretaryGeneral.Act(new SendReminder { Resource = story.Round, Offices = { "offices/ministry-khm", "offices/ministry-lao" } });
        Assert.Equal(["offices/ministry-khm", "offices/ministry-lao"], Assert.Single((await story.ReadProposal()).Reminders).Offices);

        var refused = await Assert.ThrowsAsync<RpcException>(() => asean.SecretaryGeneral.Act(new SendReminder { Resource = story.Round, Offices = { "offices/ministry-khm", "offices/ministry-tha" } }));
        Assert.Contains("Thailand", refused.Status.Detail, StringComparison.Ordinal);
        Assert.Single((await story.ReadProposal()).Reminders);
    }

    [Fact]
    public async Task T11_Two_identical_retries_of_a_position_give_one_entry()
    {
        await using var asean = await Asean.In2026();
        var story = await Opened(asean);
        var id = Guid.NewGuid().ToString("D");
        var first = await asean.Ministry("tha").Act(story.Taking(Stance.Support), requestId: id);
        await asean.Restart();
        var second = await asean.Ministry("tha").Act(story.Taking(Stance.Support), requestId: id);
        var third = await asean.Ministry("tha").Act(story.Taking(Stance.Support), requestId: id);

        Assert.Equal((first, first), (second, third));
        Assert.Equal(first.Entry + 1, (await asean.SecretaryGeneral.Record.GetHeadAsync(new GetHeadRequest())).RecordSize);
    }

    private static async Task<Story> Opened(Asean asean, string rule = "rules/charter")
    {
        var story = await new Story(asean).Admitted("Members meet.", "Members report.");
        asean.At("2026-10-01 09:00");
        await story.Open(Due, rule);
        return story;
    }
}
