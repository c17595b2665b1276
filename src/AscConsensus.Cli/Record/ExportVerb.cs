using System.CommandLine;
using AscConsensus.Client;
using AscConsensus.Protocol;

namespace AscConsensus.Cli;

/// <summary>Writes the record as one file to be carried.</summary>
internal static class ExportVerb
{
    public static Verb Create()
    {
        var to = new Argument<string>("BUNDLE") { Description = "The file to write." };
        var from = new Option<string?>("--from") { Description = "Export this copy, such as the folder of a desk's mirror, and ask no coordinator.", HelpName = "COPY" };
        var witnessed = new Option<bool>("--witnessed") { Description = "Export only as far as enough members have cosigned, so that every decision in it is final." };
        return new Verb(
            "export",
            "Write the record as one file: entries, checkpoint, keys, policy, and the documents that this office may read. It is verified as it comes. Anybody can verify the file without us: asc record verify, docs/record.md.",
            "asc record export record.bundle --profile ministry-idn",
            "asc record export record.bundle --from profiles/ministry-idn-record/mirror")
        {
            to, from, witnessed,
        }.Does(async (run, ct) =>
        {
            if (run.Of(from) is { } copy)
            {
                if (run.Of(witnessed))
                {
                    throw new BadInputException("Which entries are witnessed is asked of the coordinator.", "Leave out --from, or leave out --witnessed.");
                }

                await Export(run, copy, null, null, ct);
                return ExitCode.Done;
            }

            using var session = new Session(run.Parsed, run.Screen, run.Input);
            var own = await Brought(session, ct);
            var checkpoint = run.Of(witnessed)
                ? await session.Client.Record.GetCheckpointAsync(witnessed: true, ct) ?? throw new BadInputException("No checkpoint has been cosigned by enough members yet.", "Leave out --witnessed.")
                : null;
            await Export(run, own, checkpoint?.Note.ToString(), session.Office, ct);
            return ExitCode.Done;
        });

        // The desk's own copy goes on from where it was; what it has it has verified.
        static async Task<string> Brought(Session session, CancellationToken ct)
        {
            try
            {
                using var mirror = RecordMirror.Open(session.Client);
                await foreach (var _ in mirror.FollowAsync(ct))
                {
                    break;
                }
            }
            catch (IOException) when (File.Exists(Path.Combine(session.MirrorFolder, "checkpoint")))
            {
                session.Screen.Progress("Another program of this desk, such as asc witness, brings its copy up to date: it is exported as it is.");
            }

            return session.MirrorFolder;
        }

        async Task Export(Run run, string folder, string? checkpoint, Engine.Office? office, CancellationToken ct)
        {
            using var copy = RecordBundle.Open(folder);
            var report = await RecordExport.RunAsync(copy, run.Of(to), checkpoint, run.Screen.Verifying(), ct);
            if (run.Json)
            {
                run.Screen.Json(ReportJson.Of(report));
                return;
            }

            run.Screen.Line($"Exported to {run.Of(to)}.");
            run.Screen.Paragraph($"{Counted.Entries(report.Size)}, {Counted.Documents(report.DocumentsVerified)}. {Left(report, copy, office)}");
            run.Screen.Paragraph(ReportView.Grade(report.Grade, report.WitnessesNeeded, report.WitnessesInForce, report.Cosignatures.Count));
        }
    }

    // What an office may read and was not given is another thing than what is not for it.
    private static string Left(VerificationReport report, RecordBundle copy, Engine.Office? office)
    {
        if (office is not { } reader)
        {
            return $"Not in the copy: {Counted.Documents(report.DocumentsNotIncluded)}.";
        }

        var withheld = report.Community.Documents.Count(document => document.Value.MayBeReadBy(reader) && !copy.HasDocument(document.Key.ToDigest()));
        var others = $"Not for this office to read: {Counted.Documents(report.DocumentsNotIncluded - withheld)}.";
        return withheld == 0 ? others : $"{others} For it by the record, but NOT GIVEN by the coordinator: {Counted.Documents(withheld)}.";
    }
}
