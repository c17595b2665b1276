using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A planned activity as the user writes it: its title and, behind a bar, the members that lead it.</summary>
internal static class ActivityArgument
{
    public const string Help = "What its adoption opens: a title, or \"TITLE | IDN, VNM\" with the members that lead it; may be given several times.";

    public static PlannedActivity Read(string given, Names names) => given.Split('|', 2, StringSplitOptions.TrimEntries) switch
    {
        [var title, var leads] => new() { Title = title, Leads = { leads.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(names.Member) } },
        _ => new() { Title = given },
    };
}
