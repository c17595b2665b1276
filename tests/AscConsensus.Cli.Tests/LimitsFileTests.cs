using AscConsensus.Coordinator;

namespace AscConsensus.Cli.Tests;

public sealed class LimitsFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void What_is_not_named_is_as_in_production() => Assert.Equal(new Limits(), LimitsFile.Read(null));

    [Fact]
    public void What_is_named_is_in_force() =>
        Assert.Equal(new Limits { StreamsPerOffice = 3, Acts = new Rate(50, 100) }, Read("""{"streamsPerOffice": 3, "acts": {"perSecond": 50, "burst": 100}}"""));

    [Theory]
    [InlineData("streamEndsWithin", "\"-00:00:02\"")]
    [InlineData("streamEndsWithin", "\"60.00:00:00\"")]
    [InlineData("connections", "0")]
    [InlineData("uploadedBytesPerOffice", "-1")]
    [InlineData("reads", "{\"perSecond\": 0, \"burst\": 1}")]
    [InlineData("reads", "null")]
    public void What_no_coordinator_can_keep_is_named(string limit, string value) =>
        Assert.StartsWith($"{limit} in {path} ", Assert.Throws<BadInputException>(() => Read($$"""{"{{limit}}": {{value}}}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_limit_that_there_is_not_is_refused() => Assert.Throws<BadInputException>(() => Read("""{"streams": 3}"""));

    private Limits Read(string json)
    {
        File.WriteAllText(path, json);
        return LimitsFile.Read(path);
    }
}
