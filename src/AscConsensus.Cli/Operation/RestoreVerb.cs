using System.CommandLine;
using System.Text.Json.Nodes;
using AscConsensus.Coordinator;
using NodaTime;

namespace AscConsensus.Cli;

/// <summary>Puts a verified backup in the place of a record.</summary>
internal static class RestoreVerb
{
    public static Verb Create()
    {
        var file = new Argument<string>("FILE") { Description = "A file that asc backup made." };
        return new Verb(
            "restore",
            "Verify a backup and put it in the place of the record, which is kept beside it under the date. The coordinator must be stopped; it takes no acts before the record is known to be whole.",
            "asc restore --data asc-data record-2026-11-24.backup")
        {
            file,
        }.Does(async (run, ct) =>
        {
            var community = run.Community();
            Say(run, await Restoration.Make(run.Of(file), community.Journal, community.CheckpointKey, SystemClock.Instance.GetCurrentInstant()));
            return ExitCode.Done;
        });
    }

    private static void Say(Run run, Restoration restored)
    {
        var (record, aside, last) = restored;
        if (run.Json)
        {
            run.Screen.Json(new JsonObject
            {
                ["origin"] = record.Origin,
                ["size"] = record.Size,
                ["root"] = record.Root.ToString(),
                ["aside"] = aside,
                ["lastCheckpoint"] = last,
                ["missingDocuments"] = LostLines.Of(record.Lost.Missing),
                ["damagedDocuments"] = LostLines.Of(record.Lost.Damaged),
            });
            return;
        }

        run.Screen.Line($"The backup is verified and in place: {record.Origin}, {Counted.Entries(record.Size)}, root {record.Root}.");
        if (aside is not null)
        {
            run.Screen.Line($"The record that was there is kept as {aside}.");
        }

        LostLines.Say(run, record.Lost, "Next: asc record recover, with the copy of a member that may read what is missing.");
        run.Screen.Paragraph(last > record.Size
            ? $"This coordinator has signed a checkpoint of {Counted.Entries(last.Value)} and lacks {Counted.Entries(last.Value - record.Size)} of them: it takes no acts. Next: asc record recover, with one member's mirror or bundle."
            : "The coordinator takes acts again once enough members' desks have connected and shown that they hold no more of the record. If it says that one holds more: asc record recover, with that member's mirror or bundle.");
    }
}
