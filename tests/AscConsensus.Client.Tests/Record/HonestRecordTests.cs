using AscConsensus.V1;

namespace AscConsensus.Client.Tests.Record;

public sealed class HonestRecordTests(SignedRecord record) : IClassFixture<SignedRecord>
{
    [Fact]
    public async Task Nothing_is_found_in_an_honest_record()
    {
        var report = await RecordVerification.RunAsync(record.Path);
        Assert.Empty(report.Findings);
        Assert.True(report.IsSound);
        Assert.Equal(1001UL, report.Size);
        Assert.Equal(report.Size, report.Decided);
        Assert.Equal(1000UL, report.SignedActs);
        Assert.Equal(0UL, report.UnsignedActs);
        Assert.Equal((RecordGrade.Witnessed, 2, 3), (report.Grade, report.WitnessesNeeded, report.WitnessesInForce));
        Assert.Equal(["offices/ministry-brn", "offices/ministry-khm"], report.Cosignatures.Select(cosigned => cosigned.Office));
        Assert.Equal((100, 0), (report.DocumentsVerified, report.DocumentsNotIncluded));
    }

    [OpensslFact]
    public Task Nothing_is_found_in_it_by_a_program_that_shares_nothing_with_ours() => ForeignVerifier.FindsSound(record.Path);

    [Fact]
    public async Task Every_decision_is_derived_again()
    {
        var decisions = (await RecordVerification.RunAsync(record.Path)).Decisions;
        Assert.Equal(40, decisions.Count);
        Assert.All(decisions, decision => Assert.Equal((DecisionGrade.Derived, true), (decision.Grade, decision.IsFinal)));
        Assert.Equal(20, decisions.Count(decision => decision.Outcome == Outcome.Adopted));
        Assert.StartsWith("Consensus not yet reached: LAO objects", decisions[0].Standing, StringComparison.Ordinal);
        Assert.Contains("derived from the positions", decisions[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_told_to_the_end()
    {
        var told = new List<VerificationProgress>();
        await RecordVerification.RunAsync(record.Path, progress: new Told(told));
        Assert.Equal(new VerificationProgress(1001, 1001, 100, 100), told[^1]);
        Assert.True(told.Select(it => it.Entries).SequenceEqual(told.Select(it => it.Entries).Order()));
    }

    private sealed class Told(List<VerificationProgress> told) : IProgress<VerificationProgress>
    {
        public void Report(VerificationProgress value) => told.Add(value);
    }
}
