using System.Text.Json.Nodes;
using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>Compares two copies of the record, or one with what the coordinator shows.</summary>
internal static class CompareVerb
{
    public static Verb Create()
    {
        var one = CopyArgument.Required("COPY");
        var other = CopyArgument.OrCoordinator($"Another. {CopyArgument.Meaning} The coordinator's record if left out.");
        return new Verb(
            "compare",
            "Compare two copies entry by entry: whether they are the same, one is the beginning of the other, or the coordinator has shown two records. Exit code 1 if they differ.",
            "asc record compare mine.bundle theirs.bundle",
            "asc record compare mine.bundle --profile ministry-idn")
        {
            one, other,
        }.Does(async (run, ct) =>
        {
            using var first = RecordBundle.Open(run.Of(one));
            if (run.Parsed.GetValue(other) is { } path)
            {
                using var second = RecordBundle.Open(path);
                var result = await RecordComparison.RunAsync(first.Leaves().ToAsyncEnumerable(), second.Leaves().ToAsyncEnumerable(), ct);
                return Print(run, result, run.Of(one), path, Signed(result, first), Signed(result, second));
            }

            using var session = new Session(run.Parsed, run.Screen, run.Input);
            var shown = session.Client.Record.ListAsync(0, ct).Select(entry => entry.Leaf);
            var compared = await RecordComparison.RunAsync(first.Leaves().ToAsyncEnumerable(), shown, ct);

            // All that it listed was compared with its checkpoint.
            var coordinator = session.Client.Record.Key is { } key ? new SignedCopy(key, compared.Second) : null;
            return Print(run, compared, run.Of(one), "the coordinator's record", Signed(compared, first), coordinator);
        });
    }

    private static SignedCopy? Signed(RecordComparison result, RecordBundle copy) => result.DiffersFrom is null ? null : SignedCopy.Of(copy);

    private static int Print(Run run, RecordComparison result, string one, string other, SignedCopy? first, SignedCopy? second)
    {
        var isSplitView = result.IsSplitView(first, second);
        var areTwoRecords = result.DiffersFrom is not null && first is not null && second is not null && !first.IsOfRecordOf(second);
        if (run.Json)
        {
            run.Screen.Json(new JsonObject
            {
                ["first"] = result.First,
                ["second"] = result.Second,
                ["differsFrom"] = result.DiffersFrom,
                ["splitView"] = isSplitView,
                ["twoRecords"] = areTwoRecords,
            });
        }
        else
        {
            run.Screen.Line(Sentence(result, one, other));
            if (isSplitView)
            {
                run.Screen.Paragraph("The record's key has signed both: whoever keeps the record has shown two histories of it. Keep both and show them to the other members.");
            }
            else if (areTwoRecords)
            {
                run.Screen.Paragraph($"They are records of two communities, each with a key of its own: {first!.Key.Name} and {second!.Key.Name}. That they differ says nothing.");
            }
            else if (result.DiffersFrom is not null)
            {
                run.Screen.Paragraph("The record's key has not signed both. Verify each: asc record verify.");
            }
        }

        return result.DiffersFrom is null ? ExitCode.Done : ExitCode.Refused;
    }

    private static string Sentence(RecordComparison result, string one, string other) => result switch
    {
        { DiffersFrom: { } entry } => FormattableString.Invariant($"They differ from entry {entry:N0} on. {one} has {Counted.Entries(result.First)}, {other} {Counted.Entries(result.Second)}."),
        _ when result.First == result.Second => $"They are the same: {Counted.Entries(result.First)}.",
        _ when result.First < result.Second => $"{one}, of {Counted.Entries(result.First)}, is the beginning of {other}, of {Counted.Entries(result.Second)}.",
        _ => $"{other}, of {Counted.Entries(result.Second)}, is the beginning of {one}, of {Counted.Entries(result.First)}.",
    };
}
