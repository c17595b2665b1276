using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AscConsensus.Bench.Communities;
using AscConsensus.Repository.Tests;

namespace AscConsensus.Client.Tests.Record;

/// <summary>The commands that docs/record.md prints, run as they stand there: signatures verify with a tool that knows nothing of us.</summary>
public sealed partial class OpensslTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-openssl-");

    private string Bundle => Path.Combine(folder.FullName, "record.bundle");

    public async Task InitializeAsync()
    {
        var made = Path.Combine(folder.FullName, "made.bundle");
        SignedBundle.Write(made, 400, withDocuments: false);
        using var copy = RecordBundle.Open(made);
        await RecordExport.RunAsync(copy, Bundle);
    }

    [OpensslFact]
    public void A_position_verifies_by_the_printed_commands()
    {
        var entry = int.Parse(Entry().Match(Commands(0)).Groups["entry"].Value, CultureInfo.InvariantCulture);
        using var bundle = RecordBundle.Open(Bundle);
        Assert.NotNull(bundle.Entries((ulong)entry).First().Statement.TakePosition);
        Assert.Contains("Verified OK", Run(Commands(0)), StringComparison.Ordinal);
    }

    [OpensslFact]
    public void Another_position_under_that_signature_does_not() =>
        Assert.Contains("Verification failure", Run(Commands(0).Replace("openssl dgst", "printf x >> signed.bin; openssl dgst", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);

    [OpensslFact]
    public void The_checkpoint_verifies_by_the_printed_commands() => Assert.Contains("Signature Verified Successfully", Run(Commands(1)), StringComparison.Ordinal);

    [OpensslFact]
    public void Another_checkpoint_under_that_signature_does_not() =>
        Assert.Contains("Signature Verification Failure", Run(Commands(1).Replace("openssl pkeyutl", "printf x >> checkpoint.txt; openssl pkeyutl", StringComparison.Ordinal)), StringComparison.Ordinal);

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static string Commands(int number) => Shell().Matches(File.ReadAllText(Root.PathOf("docs/record.md")))[number].Groups["commands"].Value;

    private string Run(string commands)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", commands]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output + error.Result;
    }

    [GeneratedRegex("record\\.bundle (?<entry>[0-9]+) <<")]
    private static partial Regex Entry();

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();
}
