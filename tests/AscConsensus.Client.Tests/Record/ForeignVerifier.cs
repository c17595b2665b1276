using System.Diagnostics;
using AscConsensus.Repository.Tests;

namespace AscConsensus.Client.Tests.Record;

/// <summary>The verifier in tools/verify-record: written from docs/record.md alone, with nothing of ours.</summary>
internal static class ForeignVerifier
{
    /// <summary>Asserts that it finds nothing in a bundle, a file or a folder.</summary>
    public static Task FindsSound(string bundle) => Says("Sound: ", bundle);

    /// <summary>Asserts that it finds nothing in a record that a test of something else has made. Where what it needs is missing it is not asked; in CI it is.</summary>
    public static Task FindsSoundToo(string bundle) => OpensslFactAttribute.Lacking is null ? FindsSound(bundle) : Task.CompletedTask;

    /// <summary>Asserts that it finds nothing in a bundle, and says this of it.</summary>
    public static async Task Says(string words, string bundle)
    {
        var (exitCode, said) = await Verify(bundle);
        Assert.True(exitCode == 0, said);
        Assert.StartsWith("Sound: ", said, StringComparison.Ordinal);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    /// <summary>Asserts that it says this of a bundle.</summary>
    public static async Task Finds(string sentence, string bundle)
    {
        var (exitCode, said) = await Verify(bundle);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    public static async Task<(int ExitCode, string Said)> Verify(string bundle)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", [Root.PathOf("tools/verify-record"), bundle])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
