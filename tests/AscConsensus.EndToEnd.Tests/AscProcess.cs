using System.Diagnostics;
using System.Reflection;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>The program as an operator runs it, in a process of its own.</summary>
internal sealed class AscProcess : IDisposable
{
    private static readonly string Program = typeof(AscProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(named => named.Key == "asc").Value!;

    private readonly Process process;

    private AscProcess(string[] arguments) => process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Runs a command to its end, which must be a good one.</summary>
    public static async Task<string> Run(params string[] arguments)
    {
        using var asc = new AscProcess(arguments);
        var said = await Task.WhenAll(asc.process.StandardOutput.ReadToEndAsync(), asc.process.StandardError.ReadToEndAsync());
        await asc.process.WaitForExitAsync();
        Assert.True(asc.process.ExitCode == 0, string.Concat(said));
        return said[0];
    }

    /// <summary>Starts a coordinator and waits until it says that it listens.</summary>
    public static async Task<AscProcess> Coordinator(params string[] arguments)
    {
        var asc = new AscProcess(["coordinator", .. arguments]);
        if (await asc.process.StandardOutput.ReadLineAsync() is { } line && line.Contains("listens", StringComparison.Ordinal))
        {
            _ = asc.process.StandardError.ReadToEndAsync();
            return asc;
        }

        Assert.Fail(await asc.process.StandardError.ReadToEndAsync());
        return asc;
    }

    /// <summary>SIGKILL: nothing of the process has a say in it.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
