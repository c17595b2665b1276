using System.Diagnostics;
using System.Text.RegularExpressions;
using AscConsensus.Bench.Communities;

namespace AscConsensus.Client.Tests.Record;

/// <summary>The commands that docs/record.md prints, run as they stand there: signatures verify with a tool that knows nothing of us.</summary>
public sealed partial class OpensslTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-openssl-");

    public OpensslTests() => SignedBundle.Write(Path.Combine(folder.FullName, "record.bundle"), 400, withDocuments: false);

    [OpensslFact]
    public void A_signed_act_verifies_by_the_printed_commands() => Assert.Contains("Verified OK", Run(Commands(0)), StringComparison.Ordinal);

    [OpensslFact]
    public void Another_act_under_that_signature_does_not() =>
        Assert.Contains("Verification failure", Run(Commands(0).Replace("openssl dgst", "printf x >> signed.bin; openssl dgst", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);

    [OpensslFact]
    public void The_checkpoint_verifies_by_the_printed_commands() => Assert.Contains("Signature Verified Successfully", Run(Commands(1)), StringComparison.Ordinal);

    [OpensslFact]
    public void Another_checkpoint_under_that_signature_does_not() =>
        Assert.Contains("Signature Verification Failure", Run(Commands(1).Replace("openssl pkeyutl", "printf x >> checkpoint.txt; openssl pkeyutl", StringComparison.Ordinal)), StringComparison.Ordinal);

    public void Dispose() => folder.Delete(recursive: true);

    private static string Commands(int number) => Shell().Matches(File.ReadAllText(Page(new DirectoryInfo(AppContext.BaseDirectory))))[number].Groups["commands"].Value;

    private static string Page(DirectoryInfo folder) => Path.Combine(folder.FullName, "docs", "record.md") is var page && File.Exists(page)
        ? page
        : Page(folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository."));

    private string Run(string commands)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", commands]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output + error.Result;
    }

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();
}
