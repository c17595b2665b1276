using AscConsensus.Client;
using AscConsensus.V1;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>Every ministry takes positions without end, three at a time, through the SDK, which rides out what happens to the coordinator.</summary>
internal sealed class Load(LoadedCommunity community, Action<Receipt> acknowledge) : IDisposable
{
    private const int AtATime = 3;

    private readonly SemaphoreSlim acknowledged = new(0);
    private int count;

    public async Task Run(CancellationToken enough) => await Task.WhenAll(
        community.Ministries.SelectMany(ministry => Enumerable.Range(0, AtATime).Select(_ => TakePositions(ministry, enough))));

    /// <summary>Completes once so many acts are acknowledged altogether.</summary>
    public async Task Acknowledges(int altogether)
    {
        while (Volatile.Read(ref count) < altogether)
        {
            Assert.True(await acknowledged.WaitAsync(TimeSpan.FromMinutes(1)), "No act was acknowledged for a minute.");
        }
    }

    public void Dispose() => acknowledged.Dispose();

    private async Task TakePositions(AscClient ministry, CancellationToken enough)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var stance = number % 2 == 0 ? Stance.Support : Stance.NoObjection;
                acknowledge(await ministry.Rounds.TakePositionAsync(new TakePosition { Round = community.Round, TextFingerprint = community.Text, Stance = stance }, ct: enough));
                Interlocked.Increment(ref count);
                acknowledged.Release();
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // The last one may be in the record or not: nobody was told.
        }
    }
}
