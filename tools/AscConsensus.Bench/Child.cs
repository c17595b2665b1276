using System.Diagnostics;

namespace AscConsensus.Bench;

/// <summary>Starts this program again, as a process of its own.</summary>
internal static class Child
{
    public static Process Start(string verb, string argument) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. SelfArguments, verb, argument])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    }) ?? throw new InvalidOperationException($"{verb} could not be started.");

    // Started by "dotnet bench.dll" the process is dotnet itself.
    private static string[] SelfArguments =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
}
