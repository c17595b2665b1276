using System.Text.Json.Nodes;
using AscConsensus.Client;
using AscConsensus.Coordinator;

namespace AscConsensus.Cli;

/// <summary>Brings back the entries that a restored record lacks.</summary>
internal static class RecoverVerb
{
    public static Verb Create()
    {
        var from = CopyArgument.Required("COPY", "A member's copy: a bundle, or the folder of its desk's mirror.");
        return new Verb(
            "recover",
            "Add to the record, byte for byte, the entries and documents that it lacks and a member's copy has. The coordinator must be stopped. Its key must have signed the copy's checkpoint, and every act is decided again.",
            "asc record recover --data asc-data record.bundle")
        {
            from,
        }.Does(async (run, ct) =>
        {
            using var bundle = RecordBundle.Open(run.Of(from));
            var checkpoint = bundle.Checkpoint ?? throw new CopyRefusedException($"{run.Of(from)} has no checkpoint: nobody has signed for what is in it.", "Take another member's copy.");
            Say(run, await Recovery.From(new MembersCopy(checkpoint, bundle.Leaves, bundle.Documents, bundle.FindDocument), run.Community().Journal));
            return ExitCode.Done;
        });
    }

    private static void Say(Run run, Recovered it)
    {
        if (run.Json)
        {
            run.Screen.Json(new JsonObject
            {
                ["before"] = it.Before,
                ["size"] = it.Size,
                ["root"] = it.Root.ToString(),
                ["documents"] = it.Documents,
                ["missingDocuments"] = LostLines.Of(it.Lost.Missing),
                ["damagedDocuments"] = LostLines.Of(it.Lost.Damaged),
                ["lastCheckpoint"] = it.LastCheckpoint,
                ["takesActs"] = it.TakesActs,
            });
            return;
        }

        run.Screen.Line($"Brought back: {Counted.Entries(it.Size - it.Before)}, {Counted.Documents(it.Documents)}. The record has {Counted.Entries(it.Size)}, root {it.Root}.");
        LostLines.Say(run, it.Lost, "Run this again with the copy of a member that may read what is missing.");

        run.Screen.Paragraph(it.TakesActs ? "The coordinator takes acts again when it starts."
            : it.LastCheckpoint > it.Size ? $"This coordinator has signed a checkpoint of {Counted.Entries(it.LastCheckpoint.Value)} and still lacks {Counted.Entries(it.LastCheckpoint.Value - it.Size)} of them: it takes no acts. Run this again with another member's copy."
            : "What this coordinator signed last is not known here: it takes acts again once enough members' desks have connected and shown that they hold no more of the record.");
    }
}
