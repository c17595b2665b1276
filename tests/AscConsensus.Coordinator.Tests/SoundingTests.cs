using AscConsensus.Client;
using AscConsensus.Coordinator.Tests.Acceptance;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>A Chair's sounding of one member is seen by the two alone.</summary>
public sealed class SoundingTests : IAsyncLifetime
{
    private static readonly string[] Others =
        ["offices/ministry-idn", "offices/ministry-phl", "offices/secretary-general", "offices/body-admm", "offices/operator"];

    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start();
        await coordinator.Admit();
    }

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task The_two_see_question_and_answer()
    {
        var before = await coordinator.RecordSize();
        var made = await Sound();
        var answered = (await coordinator.VietNam.Consultations.AnswerSoundingAsync(Answering(made.Sounding_))).Sounding;

        Assert.Equal((made.Sounding_, "offices/chair-amm", "members/PHL", TheProposal, "members/VNM"), (answered.Sounding_, answered.Chair, answered.Holder, answered.Proposal, answered.Member));
        Assert.Equal(("Could Viet Nam live with clause 2?", "It could, without the date."), (answered.Words, answered.Answer));
        Assert.Equal([answered], await List(coordinator.Chair));
        Assert.Equal([answered], await List(coordinator.VietNam));
        Assert.Equal(before, await coordinator.RecordSize());

        await coordinator.Restart();
        Assert.Equal([answered], await List(coordinator.Chair, "ASC/AMM/2026/001"));
        Assert.Empty(await List(coordinator.Chair, "proposals/idn-2026-2"));
    }

    [Fact]
    public async Task No_other_office_learns_that_there_is_one()
    {
        var made = await Sound();
        foreach (var other in Others)
        {
            var desk = coordinator.DeskOf(other);
            if (other.StartsWith("offices/ministry-", StringComparison.Ordinal))
            {
                Assert.Empty(await List(desk));
                var real = await Refused.With(Reason.UnknownSounding, async () => await desk.Consultations.AnswerSoundingAsync(Answering(made.Sounding_)));
                var none = await Refused.With(Reason.UnknownSounding, async () => await desk.Consultations.AnswerSoundingAsync(Answering("soundings/" + Guid.Empty.ToString("D"))));
                Assert.Equal(none.Sentence, real.Sentence);
            }
            else
            {
                await Refused.With(Reason.WrongOffice, () => List(desk));
                await Refused.With(Reason.WrongOffice, async () => await desk.Consultations.AnswerSoundingAsync(Answering(made.Sounding_)));
            }

            await Refused.With(Reason.WrongOffice, async () => await desk.Consultations.SoundMemberAsync(Question()));
        }

        Assert.DoesNotContain(coordinator.Log.Lines, line => line.Contains("clause 2", StringComparison.Ordinal) || line.Contains(made.Sounding_, StringComparison.Ordinal));
    }

    // Words of 16 KiB: a thousand of them would not fit into a message.
    [Fact]
    public async Task A_page_ends_where_there_are_many_words_and_the_next_goes_on_there()
    {
        for (var asked = 0; asked < 40; asked++)
        {
            var question = Question();
            question.Words = $"{asked} {new string('x', (16 * 1024) - 3)}";
            await coordinator.Chair.Consultations.SoundMemberAsync(question);
        }

        var first = await coordinator.VietNam.Consultations.ListSoundingsAsync(new() { PageSize = 1000 });
        var second = await coordinator.VietNam.Consultations.ListSoundingsAsync(new() { PageSize = 1000, PageToken = first.NextPageToken });
        Assert.Equal((33, 7, ""), (first.Soundings.Count, second.Soundings.Count, second.NextPageToken));
        Assert.Equal(Enumerable.Range(0, 40), first.Soundings.Concat(second.Soundings).Select(sounding => int.Parse(sounding.Words.Split(' ')[0], null)));

        // One by one, as the Chair; and on from what is another office's or none.
        var three = await coordinator.Chair.Consultations.ListSoundingsAsync(new() { PageSize = 3, Proposal = TheProposal });
        var next = await coordinator.Chair.Consultations.ListSoundingsAsync(new() { PageSize = 1, Proposal = TheProposal, PageToken = three.NextPageToken });
        Assert.Equal("3", Assert.Single(next.Soundings).Words.Split(' ')[0]);
        await Refused.With(Reason.InvalidField, async () => await coordinator.Indonesia.Consultations.ListSoundingsAsync(new() { PageToken = three.NextPageToken }));
        await Refused.With(Reason.InvalidField, async () => await coordinator.VietNam.Consultations.ListSoundingsAsync(new() { PageToken = "c291bmRpbmdzOjM" }));
    }

    [Fact]
    public async Task A_member_is_asked_no_more_than_it_can_answer()
    {
        await using var other = await RunningCoordinator.Start(options => options with { Limits = options.Limits with { OpenSoundings = 2 } });
        await other.Admit();
        var first = (await other.Chair.Consultations.SoundMemberAsync(Question())).Sounding;
        var second = Question();
        await other.Chair.Consultations.SoundMemberAsync(second);

        var refusal = await Refused.With(Reason.TooManySoundings, async () => await other.Chair.Consultations.SoundMemberAsync(Question()));

        Assert.Equal("2 soundings of Viet Nam wait for an answer: ask again once some are answered.", refusal.Sentence);
        await other.Chair.Consultations.SoundMemberAsync(second);
        var toAnother = Question();
        toAnother.Member = "members/IDN";
        await other.Chair.Consultations.SoundMemberAsync(toAnother);
        await other.VietNam.Consultations.AnswerSoundingAsync(Answering(first.Sounding_));
        await other.Chair.Consultations.SoundMemberAsync(Question());
    }

    [Fact]
    public async Task The_next_holder_of_the_chair_does_not_read_its_predecessors()
    {
        await Sound();
        using var certificate = coordinator.Authority.IssueClient("chair-amm-2027");
        var note = CitedDocument.Of("The AMM decided.");
        await coordinator.SecretaryGeneral.Act(
            new AppointChair { Organ = "organs/AMM", Member = "members/IDN", FromDate = "2027-01-01", UntilDate = "2027-12-31", Decision = note.Citation }, [note.Document]);
        await coordinator.SecretaryGeneral.Act(
            new EnrolCredential { Key = KeyId.Of(certificate).ToByteString(), Office = "offices/chair-amm", Holder = "members/IDN", Label = "2027", Use = KeyUse.Connection, Note = note.Citation });
        coordinator.Clock.Now = NodaTime.Instant.FromUtc(2027, 2, 1, 0, 0);
        using var next = coordinator.Connect(certificate);

        Assert.Empty(await List(next));
        Assert.Single(await List(coordinator.VietNam));
        await Refused.With(Reason.TermNotInForce, () => List(coordinator.Chair));
    }

    [Fact]
    public async Task On_what_is_before_the_Summit_the_Chair_that_keeps_its_business_asks()
    {
        await using var asean = await Asean.In2026();
        await new Story(asean, "organs/SUMMIT", "ASC/SUMMIT/2026/001").Admitted("Members promote political development.");

        Assert.Equal("offices/chair-amm", (await asean.Chair.Consultations.SoundMemberAsync(Question())).Sounding.Chair);
        await Refused.With(Reason.WrongOffice, async () => await asean.ChairOfSom.Consultations.SoundMemberAsync(Question()));
    }

    [Fact]
    public async Task A_request_again_gets_the_first_answer_and_another_under_its_id_is_refused()
    {
        var question = Question();
        var made = (await coordinator.Chair.Consultations.SoundMemberAsync(question)).Sounding;
        Assert.Equal(made, (await coordinator.Chair.Consultations.SoundMemberAsync(question)).Sounding);
        question.Member = "members/IDN";
        await Refused.With(Reason.RequestIdReused, async () => await coordinator.Chair.Consultations.SoundMemberAsync(question));

        var answer = Answering(made.Sounding_);
        var answered = (await coordinator.VietNam.Consultations.AnswerSoundingAsync(answer)).Sounding;
        Assert.Equal(answered, (await coordinator.VietNam.Consultations.AnswerSoundingAsync(answer)).Sounding);
        answer.Words = "On second thoughts, no.";
        await Refused.With(Reason.RequestIdReused, async () => await coordinator.VietNam.Consultations.AnswerSoundingAsync(answer));
        await Refused.With(Reason.AlreadyExists, async () => await coordinator.VietNam.Consultations.AnswerSoundingAsync(Answering(made.Sounding_)));
        Assert.Single(await List(coordinator.VietNam));
    }

    [Fact]
    public async Task Nonsense_and_what_there_is_not()
    {
        await Bad(Reason.InvalidField, question => question.RequestId = "1");
        await Bad(Reason.InvalidField, question => question.Words = " ");
        await Bad(Reason.InvalidField, question => question.Words = new string('x', (16 * 1024) + 1));
        await Bad(Reason.InvalidField, question => question.Words = "a\u0007b");
        await Bad(Reason.InvalidField, question => question.Member = "VNM");
        await Bad(Reason.UnknownMember, question => question.Member = "members/TLS");
        await Bad(Reason.UnknownProposal, question => question.Proposal = "proposals/idn-2026-7");
        await Refused.With(Reason.UnknownSounding, async () => await coordinator.VietNam.Consultations.AnswerSoundingAsync(Answering("soundings/1")));
        Assert.Empty(await List(coordinator.Chair));
    }

    private static SoundMemberRequest Question() => new()
    {
        RequestId = Guid.NewGuid().ToString("D"),
        Proposal = TheProposal,
        Member = "members/VNM",
        Words = "Could Viet Nam live with clause 2?",
    };

    private static AnswerSoundingRequest Answering(string sounding) => new() { RequestId = Guid.NewGuid().ToString("D"), Sounding = sounding, Words = "It could, without the date." };

    private static async Task<List<Sounding>> List(Desk desk, string proposal = "") =>
        [.. (await desk.Consultations.ListSoundingsAsync(new() { Proposal = proposal })).Soundings];

    private async Task<Sounding> Sound() => (await coordinator.Chair.Consultations.SoundMemberAsync(Question())).Sounding;

    private async Task Bad(Reason reason, Action<SoundMemberRequest> spoil)
    {
        var question = Question();
        spoil(question);
        await Refused.With(reason, async () => await coordinator.Chair.Consultations.SoundMemberAsync(question));
    }
}
