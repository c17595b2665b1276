using System.Globalization;

namespace AscConsensus.Cli;

/// <summary>Numbers of things as they are said: "1 entry", "1,001 entries".</summary>
internal static class Counted
{
    public static string Entries(ulong count) => Of(count, "entry", "entries");

    public static string Documents(int count) => Of((ulong)count, "document", "documents");

    private static string Of(ulong count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
