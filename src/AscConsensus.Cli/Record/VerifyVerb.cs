using System.CommandLine;
using AscConsensus.Client;
using AscConsensus.Record;

namespace AscConsensus.Cli;

/// <summary>Verifies a copy of the record on this machine alone.</summary>
internal static class VerifyVerb
{
    public static Verb Create()
    {
        var copy = CopyArgument.Required("COPY");
        var founding = new Option<string?>("--founding") { Description = "Hash of the founding as it was exchanged by note verbale: it must be this record's.", HelpName = "HASH" };
        var checkpoint = new Option<string?>("--checkpoint") { Description = "A checkpoint seen before, or shown by another member: the copy must hold the record that it signs.", HelpName = "FILE" };
        return new Verb(
            "verify",
            "Verify a copy of the record offline: every hash, signature, key and document, and every act decided again. Exit code 1 if anything is found, or if the copy is older than the checkpoint that is given.",
            "asc record verify record.bundle",
            "asc record verify record.bundle --founding 3b6cccd7e3e023ff393006f030315ee7ad9eb111b022b41fba7e5b7a3973f688 --checkpoint theirs.txt")
        {
            copy, founding, checkpoint,
        }.Does(async (run, ct) =>
        {
            var options = new VerificationOptions { Founding = HashOf(run.Of(founding)), Checkpoint = run.Of(checkpoint) is { } path ? run.FileOf(path) : null };
            var report = await RecordVerification.RunAsync(run.Of(copy), options, run.Screen.Verifying(), ct);
            if (run.Json)
            {
                run.Screen.Json(ReportJson.Of(report));
            }
            else
            {
                ReportView.Print(run.Screen, report, isFoundingCompared: options.Founding is not null);
            }

            return report.IsSound && report.NotCompared is null ? ExitCode.Done : ExitCode.Refused;
        });
    }

    private static Digest? HashOf(string? given) => given is null ? null
        : Digest.TryParse(given.Trim().ToLowerInvariant(), out var hash) ? hash
        : throw new BadInputException($"{given} is not a hash.", "Write its 64 hexadecimal digits.");
}
