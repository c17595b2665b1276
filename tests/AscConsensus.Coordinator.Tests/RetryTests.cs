using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>The same request of the same office is recorded once, however often it is sent.</summary>
public sealed class RetryTests
{
    [Fact]
    public async Task A_retry_gets_the_first_receipt_also_after_a_restart()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        var id = Guid.NewGuid().ToString("D");
        var first = await coordinator.Indonesia.Act(Position(Stance.Support), requestId: id);

        Assert.Equal(first, await coordinator.Indonesia.Act(Position(Stance.Support), requestId: id));
        await coordinator.Restart();
        Assert.Equal(first, await coordinator.Indonesia.Act(Position(Stance.Support), requestId: id));

        Assert.Equal(first.Entry + 1, await coordinator.RecordSize());
    }

    [Fact]
    public async Task Retries_at_the_same_moment_are_recorded_once()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        var id = Guid.NewGuid().ToString("D");

        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => coordinator.Indonesia.Act(Position(Stance.Support), requestId: id)));

        Assert.Single(receipts.Distinct());
        Assert.Equal(receipts[0].Entry + 1, await coordinator.RecordSize());
    }

    // By then the words are those of the present text.
    [Fact]
    public async Task A_retry_of_a_revision_and_of_a_correction_in_effect_gets_the_first_receipt()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Admit();
        var words = TheWords with { Title = "Another title" };
        var (revised, corrected) = (CitedDocument.Of(words), CitedDocument.Of(TheWords));
        var revision = new ReviseText { Proposal = TheProposal, Revision = 2, Replaces = TheText.Citation.Fingerprint, Text = TextOf(revised, words) };
        var correction = new ProposeCorrection { Correction = TheProposal + "/corrections/1", Replaces = revised.Citation.Fingerprint, Text = TextOf(corrected, TheWords), Reasons = corrected.Citation };

        await ActTwice(revision, revised);
        var opening = coordinator.Opening();
        opening.TextFingerprint = revised.Citation.Fingerprint;
        await coordinator.Chair.Act(opening);
        List<ulong> positions = [];
        foreach (var member in new[] { coordinator.Indonesia, coordinator.Philippines, coordinator.VietNam })
        {
            positions.Add((await member.Act(new TakePosition { Round = TheRound, TextFingerprint = revised.Citation.Fingerprint, Stance = Stance.Support })).Entry);
        }

        await coordinator.Chair.Act(new CloseRound { Round = TheRound, Outcome = Outcome.Adopted, PositionEntries = { positions } });
        await ActTwice(correction, corrected);

        async Task ActTwice(IAct act, CitedDocument document)
        {
            var id = Guid.NewGuid().ToString("D");
            var first = await coordinator.Indonesia.Act(act, [document.Document], id);
            Assert.Equal(first, await coordinator.Indonesia.Act(act, [document.Document], id));
            coordinator.Clock.Now += NodaTime.Duration.FromDays(15);
            Assert.Equal(first, await coordinator.Indonesia.Act(act, [document.Document], id));
        }
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Admit();
        var id = Guid.NewGuid().ToString("D");
        await coordinator.ThatIsRefused(Reason.UnknownRound, () => coordinator.Indonesia.Act(Position(Stance.Support), requestId: id));

        await coordinator.Chair.Act(coordinator.Opening());

        await coordinator.Indonesia.Act(Position(Stance.Support), requestId: id);
    }
}
