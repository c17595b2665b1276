using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>What cannot be is refused with its own reason, and nothing of it is recorded.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync() => coordinator = await RunningCoordinator.Start();

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task A_member_that_there_is_not() => await coordinator.ThatIsRefused(
        Reason.UnknownMember,
        () => coordinator.SecretaryGeneral.Act(new AppointChair { Organ = "organs/AMM", Member = "members/XXX", FromDate = "2027-01-01", UntilDate = "2027-12-31" }));

    [Fact]
    public async Task A_move_in_the_wrong_phase()
    {
        await coordinator.Admit();

        var refusal = await coordinator.ThatIsRefused(
            Reason.WrongPhase, () => coordinator.Chair.Act(new AdmitProposal { Proposal = TheProposal, Symbol = "ASC/AMM/2026/001" }));

        Assert.Contains("in consultation", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_of_another_office()
    {
        await coordinator.Open();

        await coordinator.ThatIsRefused(Reason.WrongOffice, () => coordinator.Chair.Act(Position(Stance.Support)));
        await coordinator.ThatIsRefused(Reason.WrongOffice, () => coordinator.Indonesia.Act(new CloseRound { Round = TheRound, Outcome = Outcome.Adopted }));
    }

    [Fact]
    public async Task A_chair_whose_term_has_ended()
    {
        await coordinator.Submit();
        coordinator.Clock.Now = Instant.FromUtc(2026, 12, 31, 17, 0);

        var refusal = await coordinator.ThatIsRefused(
            Reason.TermNotInForce, () => coordinator.Chair.Act(new AdmitProposal { Proposal = TheProposal, Symbol = "ASC/AMM/2027/001" }));

        Assert.Equal("Philippines does not hold the chair of the AMM on 1 Jan 2027.", refusal.Sentence);
    }

    [Fact]
    public async Task A_revision_that_is_stale()
    {
        await coordinator.Submit();
        var words = TheWords with { Title = "Another title" };
        var revised = CitedDocument.Of(words);

        await coordinator.ThatIsRefused(Reason.StaleRevision, () => coordinator.Indonesia.Act(
            new ReviseText { Proposal = TheProposal, Revision = 2, Replaces = CitedDocument.Of("An older text").Citation.Fingerprint, Text = TextOf(revised, words) }, [revised.Document]));
    }

    [Fact]
    public async Task A_position_on_a_text_that_is_not_the_rounds()
    {
        await coordinator.Open();
        var position = Position(Stance.Support);
        position.TextFingerprint = CitedDocument.Of(TheWords).Citation.Fingerprint;

        await coordinator.ThatIsRefused(Reason.TextNotOfRound, () => coordinator.Indonesia.Act(position));
    }

    [Fact]
    public async Task A_document_that_was_not_sent()
    {
        await coordinator.ThatIsRefused(Reason.DocumentMissing, () => coordinator.Indonesia.Act(Submission()));

        await coordinator.Open();
        var objection = Position(Stance.Objection);
        objection.Statement = CitedDocument.Of("Reasons").Citation;
        await coordinator.ThatIsRefused(Reason.DocumentMissing, () => coordinator.Indonesia.Act(objection));
    }

    [Fact]
    public async Task A_document_that_is_not_cited() => await coordinator.ThatIsRefused(
        Reason.DocumentNotCited, () => coordinator.Indonesia.Act(Submission(), [TheText.Document, CitedDocument.Of("Foreign").Document]));

    [Fact]
    public async Task A_document_with_an_act_that_lacks_its_citation()
    {
        var submission = Submission();
        submission.Text = null;

        await coordinator.ThatIsRefused(Reason.InvalidField, () => coordinator.Indonesia.Act(submission, [TheText.Document]));
    }

    // As many as fit into a request: they are not looked for one by one while everybody waits.
    [Fact]
    public async Task More_documents_than_the_act_cites()
    {
        var empty = new Document { Salt = ByteString.CopyFrom(new byte[DocumentFingerprint.SaltLength]) };

        var refusal = await coordinator.ThatIsRefused(Reason.DocumentNotCited, () => coordinator.Indonesia.Act(Submission(), [.. Enumerable.Repeat(empty, 20_000)]));

        Assert.Equal("20000 documents came with the act, but it cites 1: send those that it cites, each once.", refusal.Sentence);
    }

    [Fact]
    public async Task A_document_of_another_office()
    {
        await coordinator.Open();
        var own = CitedDocument.Of("For Viet Nam alone", Distribution.Offices);
        var objection = Position(Stance.Objection);
        objection.Statement = own.Citation;
        await coordinator.VietNam.Act(objection, [own.Document]);

        await coordinator.ThatIsRefused(Reason.DocumentMissing, () => coordinator.Indonesia.Act(objection));
    }

    [Theory]
    [InlineData("no text at all")]
    [InlineData("ascconsensus text v1\ntitle: Another title\n\nclause: 1\nMembers meet.\n\nclause: 2\nMembers report.\n")]
    [InlineData("ascconsensus text v1\ntitle: Developing regional legal frameworks\n\nclause: 1\nMembers meet.\n")]
    public async Task A_text_that_is_not_canonical_or_says_otherwise_than_the_act(string content)
    {
        var document = CitedDocument.Of(content);
        var submission = Submission();
        submission.Text.Document = document.Citation;

        await coordinator.ThatIsRefused(Reason.TextNotCanonical, () => coordinator.Indonesia.Act(submission, [document.Document]));
    }

    // A parser keeps what it does not know and would write it into the record, where every desk refuses it.
    [Theory]
    [InlineData("b81f01", "", 503)]
    [InlineData("0805", "", 1)]
    [InlineData("", "ba1f03666f6f", 503)]
    public async Task An_act_with_a_field_that_the_contract_does_not_have(string inAct, string inText, int number)
    {
        var text = TheText.Citation.Clone();
        text.MergeFrom(Convert.FromHexString(inText));
        var act = Submission();
        act.Text.Document = text;
        act.MergeFrom(Convert.FromHexString(inAct));

        var refusal = await coordinator.ThatIsRefused(Reason.InvalidField, () => coordinator.Indonesia.Act(act, [TheText.Document]));

        Assert.Equal($"body: The act holds a field of number {number}, which this version of the contract does not have: send it without.", refusal.Sentence);
    }

    // Another salt makes another document of the same words, which the engine does not see.
    [Fact]
    public async Task A_revision_or_a_correction_that_changes_no_word()
    {
        await coordinator.Open();
        var same = CitedDocument.Of(TheWords);
        var correction = new ProposeCorrection { Correction = TheProposal + "/corrections/1", Replaces = TheText.Citation.Fingerprint, Text = TextOf(same, TheWords), Reasons = same.Citation };
        var revision = new ReviseText { Proposal = TheProposal, Revision = 2, Replaces = TheText.Citation.Fingerprint, Text = TextOf(same, TheWords) };

        foreach (var act in new IAct[] { revision, correction })
        {
            var refusal = await coordinator.ThatIsRefused(Reason.AlreadyExists, () => coordinator.Indonesia.Act(act, [same.Document]));
            Assert.Equal("The text of ASC/AMM/2026/001 has these words already: nothing would change.", refusal.Sentence);
        }
    }

    [Fact]
    public async Task A_request_id_that_was_used_for_another_act()
    {
        await coordinator.Open();
        var id = Guid.NewGuid().ToString("D");
        await coordinator.Indonesia.Act(Position(Stance.Support), requestId: id);

        await coordinator.ThatIsRefused(Reason.RequestIdReused, () => coordinator.Indonesia.Act(Position(Stance.NoObjection), requestId: id));
        await coordinator.VietNam.Act(Position(Stance.NoObjection), requestId: id);
    }

    [Fact]
    public async Task A_clock_that_was_moved_back()
    {
        await coordinator.Submit();
        coordinator.Clock.Now -= Duration.FromSeconds(6);

        var refusal = await coordinator.ThatIsRefused(Reason.ClockBehindRecord, () => coordinator.Submit("proposals/idn-2026-2"));
        Assert.NotNull(refusal.RetryAfter);
        await coordinator.Restart();
        Assert.Contains(coordinator.Log.Lines, line => line.StartsWith("Error: The clock says 2026-09-30T23:59:54Z", StringComparison.Ordinal));

        // What is tolerated: the entry takes the last instant, and never one before it.
        coordinator.Clock.Now += Duration.FromSeconds(1);
        var receipt = await coordinator.Submit("proposals/idn-2026-2");
        Assert.Equal(coordinator.Clock.Now + Duration.FromSeconds(5), receipt.EntryTime.ToInstant());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("0D4F6C3E-8A52-4B1E-9C77-2F6F0A1B9E55")]
    [InlineData("{0d4f6c3e-8a52-4b1e-9c77-2f6f0a1b9e55}")]
    public async Task A_request_id_that_is_not_a_lower_case_UUID(string id)
    {
        var refusal = await coordinator.ThatIsRefused(Reason.InvalidField, () => coordinator.Indonesia.Act(Submission(), [TheText.Document], id));

        Assert.Equal(["request_id"], refusal.Violations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task A_request_without_an_act()
    {
        var refusal = await coordinator.ThatIsRefused(
            Reason.InvalidField, async () => await coordinator.Indonesia.Rounds.TakePositionAsync(new TakePositionRequest { RequestId = Guid.NewGuid().ToString() }));

        Assert.Equal(["body"], refusal.Violations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task Fields_that_are_nonsense_are_all_named()
    {
        var refusal = await coordinator.ThatIsRefused(Reason.InvalidField, () => coordinator.Indonesia.Act(new TakePosition { Round = "round 1" }));

        Assert.Equal(["round", "text_fingerprint", "stance"], refusal.Violations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task A_salt_that_is_too_short()
    {
        var refusal = await coordinator.ThatIsRefused(Reason.InvalidField, () => coordinator.Indonesia.Act(
            Submission(), [new Document { Salt = ByteString.CopyFrom(new byte[31]), Content = TheText.Document.Content }]));

        Assert.Equal(["documents[0].salt"], refusal.Violations.Select(violation => violation.Field));
    }

    [Theory]
    [InlineData((1024 * 1024) + 1)]
    [InlineData(3 * 1024 * 1024)]
    public async Task A_document_or_a_message_that_is_too_large(int length) => await coordinator.ThatIsRefused(Reason.TooLarge, () => coordinator.Indonesia.Act(
        Submission(), [TheText.Document, new Document { Salt = TheText.Document.Salt, Content = ByteString.CopyFrom(new byte[length]) }]));

    [Fact]
    public async Task An_act_with_more_facts_than_an_entry_holds()
    {
        var submission = Submission();
        submission.Activities.AddRange(Enumerable.Range(0, 20).Select(i => new PlannedActivity { Title = new string('m', 300), Leads = { Enumerable.Repeat("members/IDN", 50) } }));
        submission.Activities.RemoveAt(0);

        await coordinator.ThatIsRefused(Reason.TooLarge, () => coordinator.Indonesia.Act(submission, [TheText.Document]));
    }

    [Theory]
    [InlineData("TakePosition")]
    [InlineData("GetProposal")]
    [InlineData("WatchEntries")]
    public async Task Bytes_that_are_no_message(string rpc) => await coordinator.ThatIsRefused(
        Reason.InvalidField, () => coordinator.Indonesia.Invoker.Call(Rpcs.Named(rpc), [0xff, 0xff, 0xff]));
}
