using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts of monitoring, in words.</summary>
internal static class MonitoringSentences
{
    public static ActSentences AddMonitoring(this ActSentences all) => all
        .Of<SendReminder>((act, names) => $"reminded {string.Join(", ", act.Offices.Select(names.Office).Order(StringComparer.Ordinal))} of {Numbered.Short(act.Resource)}");
}
