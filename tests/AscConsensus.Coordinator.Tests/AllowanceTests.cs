using AscConsensus.Coordinator.Admission;

namespace AscConsensus.Coordinator.Tests;

public sealed class AllowanceTests
{
    private readonly Watch watch = new();

    [Fact]
    public void Gives_the_burst_at_once_then_the_rate()
    {
        var allowance = new Allowance(new Rate(PerSecond: 10, Burst: 3), watch);

        Assert.Equal([0, 0, 0, 100], Enumerable.Range(0, 4).Select(_ => allowance.Take().TotalMilliseconds));

        watch.Now += TimeSpan.FromMilliseconds(100);
        Assert.Equal([0, 100], Enumerable.Range(0, 2).Select(_ => allowance.Take().TotalMilliseconds));
    }

    [Fact]
    public void Saves_up_no_more_than_the_burst()
    {
        var allowance = new Allowance(new Rate(PerSecond: 10, Burst: 3), watch);
        watch.Now += TimeSpan.FromHours(1);

        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => allowance.Take() == TimeSpan.Zero));
    }

    // A thread that reads the time and is then held up would take what others did meanwhile for an excess.
    [Fact]
    public void Reads_the_time_after_what_others_took()
    {
        var allowance = new Allowance(new Rate(PerSecond: 1000, Burst: 1), watch);
        watch.WhileReading = () =>
        {
            watch.WhileReading = () => { };
            watch.Now += TimeSpan.FromSeconds(1);
            Assert.Equal(TimeSpan.Zero, allowance.Take());
            watch.Now += TimeSpan.FromSeconds(1);
        };

        Assert.Equal(TimeSpan.Zero, allowance.Take());
    }

    private sealed class Watch : TimeProvider
    {
        public TimeSpan Now { get; set; }

        /// <summary>What happens between the question for the time and its answer being used.</summary>
        public Action WhileReading { get; set; } = () => { };

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp()
        {
            var now = Now.Ticks;
            WhileReading();
            return now;
        }
    }
}
