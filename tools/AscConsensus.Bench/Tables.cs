using System.Text.Json.Nodes;
using Spectre.Console;

namespace AscConsensus.Bench;

/// <summary>Prints what was measured once.</summary>
internal static class Tables
{
    /// <summary>A table of one row, or one JSON object.</summary>
    public static void Print(JsonObject result, bool json)
    {
        if (json)
        {
            Console.WriteLine(result.ToJsonString());
            return;
        }

        var table = new Table();
        foreach (var (name, _) in result)
        {
            table.AddColumn(name);
        }

        table.AddRow([.. result.Select(measure => measure.Value!.ToString())]);
        AnsiConsole.Write(table);
    }
}
