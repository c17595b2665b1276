using System.Text.RegularExpressions;

namespace AscConsensus.Repository.Tests;

/// <summary>Services read and write streams in the one way by which a stream that is ended can say why (ADR 22).</summary>
public sealed partial class StreamsTests
{
    [Fact]
    public void Streams_are_read_and_written_so_that_they_can_be_ended() => HouseRule.Holds(Breaches(
        Tree.FilesEndingIn(".cs")
            .Where(path => path.StartsWith("src/AscConsensus.Coordinator/", StringComparison.Ordinal) && !path.EndsWith("/EndableStreams.cs", StringComparison.Ordinal))
            .Select(path => (path, Tree.Read(path)))));

    [Theory]
    [InlineData("IServerStreamWriter<Entry> to) => to.WriteAsync(entry, context.CancellationToken);")]
    [InlineData("IAsyncStreamReader<Chunk> from) { while (await from.MoveNext(ended))")]
    [InlineData("IAsyncStreamReader<Chunk> from) { await foreach (var chunk in from.ReadAllAsync(ended))")]
    public void A_stream_that_is_handled_otherwise_is_seen(string code) => HouseRule.Sees("Service.cs", Breaches([("Service.cs", code)]));

    private static IEnumerable<string> Breaches(IEnumerable<(string Path, string Code)> files) => files
        .Where(file => Stream().IsMatch(file.Code) && Handling().IsMatch(file.Code))
        .Select(file => $"{file.Path} reads or writes a stream itself: use Send and Next of EndableStreams.");

    [GeneratedRegex("IServerStreamWriter<|IAsyncStreamReader<")]
    private static partial Regex Stream();

    [GeneratedRegex(@"\.(WriteAsync|MoveNext|ReadAllAsync)\(")]
    private static partial Regex Handling();
}
