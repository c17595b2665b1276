using System.Globalization;

namespace AscConsensus.Bench;

/// <summary>What a process has taken.</summary>
internal static class Memory
{
    /// <summary>The most that this process ever had in memory, in MiB.</summary>
    public static long PeakMib()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
