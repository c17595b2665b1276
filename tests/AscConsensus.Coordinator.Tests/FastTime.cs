namespace AscConsensus.Coordinator.Tests;

/// <summary>The present, shifted as a test wants it; timers run a hundred times as fast, so that nobody waits five seconds.</summary>
internal sealed class FastTime : TimeProvider
{
    private const double Haste = 100;

    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime / Haste, period / Haste);
}
