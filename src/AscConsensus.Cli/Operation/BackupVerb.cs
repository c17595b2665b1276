using System.CommandLine;
using System.Text.Json.Nodes;
using AscConsensus.Coordinator;

namespace AscConsensus.Cli;

/// <summary>Backs a record up, and verifies the backup.</summary>
internal static class BackupVerb
{
    public static Verb Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where to put the backup; nothing may be there." };
        return new Verb(
            "backup",
            "Back the record and its documents up into one file, while the coordinator runs or not, and verify the backup: every entry up to the root, and every document that acts cite. Keys are not in it.",
            "asc backup --data asc-data record-2026-11-24.backup")
        {
            file,
        }.Does(async (run, ct) =>
        {
            var record = await Backup.Make(run.Community().Journal, run.Of(file));
            if (run.Json)
            {
                run.Screen.Json(new JsonObject
                {
                    ["file"] = run.Of(file),
                    ["origin"] = record.Origin,
                    ["size"] = record.Size,
                    ["root"] = record.Root.ToString(),
                    ["missingDocuments"] = LostLines.Of(record.Lost.Missing),
                    ["damagedDocuments"] = LostLines.Of(record.Lost.Damaged),
                });
            }
            else
            {
                run.Screen.Line($"The backup {run.Of(file)} is verified: {record.Origin}, {Counted.Entries(record.Size)}, root {record.Root}.");
                LostLines.Say(run, record.Lost, "Next: asc record recover, with the copy of a member that may read what is missing.");
            }

            return record.Lost.Damaged.Count == 0 ? ExitCode.Done : ExitCode.NotTrusted;
        });
    }
}
