using System.Globalization;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>A hundred thousand acts: what is accepted is applied, a refusal changes nothing, a replay gives the same state, and no law is broken.</summary>
public sealed class RandomWalkTests
{
    private const string SeedVariable = "ASC_WALK_SEED";
    private const int ActsPerWalk = 5_000;

    /// <summary>What only the coordinator says.</summary>
    private static readonly Reason[] NotTheEngines =
    [
        Reason.TextNotCanonical, Reason.RequestIdReused, Reason.ClockBehindRecord, Reason.StorageFull, Reason.Overloaded, Reason.Stopping, Reason.AheadOfRecord,
        Reason.UnknownDocument, Reason.TooLarge, Reason.Internal, Reason.CertificateExpired, Reason.UploadsFull, Reason.DocumentDiffers, Reason.UnknownSounding,
        Reason.TooManySoundings,
        Reason.SignatureInvalid, Reason.StatementMisdirected, Reason.StatementExpired, Reason.RecordDiffers, Reason.RecordBehind,
    ];

    [Fact]
    public void Breaks_no_law_and_leaves_no_act_or_refusal_untried()
    {
        var walks = Seeds().AsParallel().AsOrdered().Select(seed => (Walk: new Walk(seed), Seed: seed)).Select(walk => (walk.Walk, Broken: Run(walk.Walk, walk.Seed))).ToList();
        Assert.All(walks, walk => Assert.True(walk.Broken is null, walk.Broken));
        if (walks.Count == 1)
        {
            return;
        }

        Assert.All(Acts.All.Select(Acts.NameOf), act => Assert.True(walks.Sum(walk => walk.Walk.Accepted.GetValueOrDefault(act)) >= 20, $"{act} was hardly ever accepted: {walks.Sum(walk => walk.Walk.Accepted.GetValueOrDefault(act))} times."));
        Assert.All(Lifecycle.Final, phase => Assert.True(walks.Sum(walk => walk.Walk.CountOf(phase)) >= 20, $"Hardly ever was a proposal {PhaseWords.Of(phase)}."));
        Assert.All(
            Enum.GetValues<Reason>().Except([Reason.Unspecified, .. NotTheEngines]),
            reason => Assert.True(walks.Sum(walk => walk.Walk.Refused.GetValueOrDefault(reason)) >= 5, $"{reason} was hardly ever given."));
    }

    private static string? Run(Walk walk, int seed) =>
        walk.Run(ActsPerWalk) is { } broken ? $"Seed {seed}: {broken}\nRepeat: {SeedVariable}={seed} dotnet test tests/AscConsensus.Engine.Tests --filter RandomWalkTests" : null;

    private static IEnumerable<int> Seeds() => Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } seed
        ? [int.Parse(seed, CultureInfo.InvariantCulture)]
        : Enumerable.Range(1, 20);
}
