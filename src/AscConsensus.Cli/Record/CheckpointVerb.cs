using System.Text.Json.Nodes;
using AscConsensus.Client;
using AscConsensus.Coordinator;
using AscConsensus.Record;

namespace AscConsensus.Cli;

/// <summary>Shows the latest checkpoint and who has cosigned it, and when.</summary>
internal static class CheckpointVerb
{
    public static Verb Create()
    {
        var copy = CopyArgument.OrCoordinator($"{CopyArgument.Meaning} It is verified first. The coordinator's record if left out.");
        return new Verb(
            "checkpoint",
            "Show the latest checkpoint: what the coordinator has signed, and which members have cosigned it, when. The note itself can be compared with another member's: asc record verify --checkpoint.",
            "asc record checkpoint --profile ministry-idn",
            "asc record checkpoint record.bundle")
        {
            copy,
        }.Does(async (run, ct) =>
        {
            if (run.Parsed.GetValue(copy) is { } path)
            {
                using var bundle = RecordBundle.Open(path);
                var report = await RecordVerification.RunAsync(bundle, progress: run.Screen.Verifying(), ct: ct);
                if (report.Findings is [var first, ..])
                {
                    throw new CopyRefusedException($"The copy is not sound. {first.Sentence}", "See all that is found: asc record verify.");
                }

                Print(run, new(report.Community), bundle.Checkpoint!, report.Root, report.Size, ReportView.Grade(report.Grade, report.WitnessesNeeded, report.WitnessesInForce, report.Cosignatures.Count), report.Cosignatures);
                return ExitCode.Done;
            }

            using var session = new Session(run.Parsed, run.Screen, run.Input);
            var latest = await session.Client.Record.GetCheckpointAsync(witnessed: false, ct) ?? throw new BadInputException("This office may not read the record.", "Ask with a ministry's profile.");
            var grades = await session.Client.Record.GetGradesAsync(ct);
            Print(run, await session.Names(ct), latest.Note.ToString(), latest.Checkpoint.Root, latest.Size, grades.Sentence, await session.Client.Record.GetCosignaturesAsync(latest, ct));
            return ExitCode.Done;
        });
    }

    private static void Print(Run run, Names names, string note, Digest root, ulong size, string grade, IReadOnlyList<CosignedBy> cosigned)
    {
        if (run.Json)
        {
            run.Screen.Json(new JsonObject { ["size"] = size, ["root"] = root.ToString(), ["grade"] = grade, ["cosignatures"] = ReportJson.Of(cosigned), ["checkpoint"] = note });
            return;
        }

        run.Screen.Facts(
        [
            ("Entries", size.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)),
            ("Root", root.ToString()),
            ("Grade", grade),
            .. ReportView.Cosigned(names, cosigned),
        ]);
        run.Screen.Line();
        foreach (var line in note.TrimEnd('\n').Split('\n'))
        {
            run.Screen.Line(line);
        }
    }
}
