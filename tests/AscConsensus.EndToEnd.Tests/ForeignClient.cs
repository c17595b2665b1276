using System.Diagnostics;
using AscConsensus.Client;
using AscConsensus.Coordinator.Tests;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>The program in python/: generated from the contract, with nothing of ours but the profiles it is given.</summary>
internal static class ForeignClient
{
    /// <summary>Plays its story as two offices, such as "ministry-idn" and "chair-amm".</summary>
    public static async Task<(int ExitCode, string Said)> Play(RunningCoordinator coordinator, string ministry, string chair)
    {
        var start = new ProcessStartInfo("bash", [Beside("python/run"), ProfileOf(coordinator, ministry), ProfileOf(coordinator, chair)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASC_PROTOS"] = Beside("protos") },
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    private static string ProfileOf(RunningCoordinator coordinator, string office)
    {
        var folder = Path.GetDirectoryName(coordinator.Options.AuthorityFile)!;
        var path = Path.Combine(folder, office);
        PemFiles.Write(coordinator.CertificateOf("offices/" + office), path + ".pem", path + ".key");
        new ProfileFile
        {
            Endpoint = coordinator.Address.ToString(),
            Ca = Path.GetFileName(coordinator.Options.AuthorityFile),
            Certificate = office + ".pem",
            Key = office + ".key",
        }.Write(path + ".json");
        return path + ".json";
    }

    private static string Beside(string path) => Path.Combine(AppContext.BaseDirectory, path);
}
