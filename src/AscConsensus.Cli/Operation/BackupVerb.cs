using System.CommandLine;
using System.Text.Json;
using AscConsensus.Coordinator;

namespace AscConsensus.Cli;

/// <summary>Copies a record, and verifies the copy.</summary>
internal static class BackupVerb
{
    public static Verb Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where to put the copy; nothing may be there." };
        return new Verb(
            "backup",
            "Copy the record and its documents into one file, while the coordinator runs or not, and verify the copy from its first entry to its root. Keys are not in it.",
            "asc backup --data asc-data record-2026-11-24.backup")
        {
            file,
        }.Does(async (run, ct) =>
        {
            var record = await Backup.Make(run.Community().Journal, run.Of(file));
            run.Screen.Line(run.Json ? JsonSerializer.Serialize(new { file = run.Of(file), origin = record.Origin, size = record.Size, root = record.Root.ToString() })
                : $"The copy {run.Of(file)} is verified: {record.Origin}, {Counted.Entries(record.Size)}, root {record.Root}.");
            return ExitCode.Done;
        });
    }
}
