using AscConsensus.Client;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>An entry in one line: number, instant, what it is about, and what was done by whom.</summary>
internal static class EntryLine
{
    public static string Of(Names names, WatchedEntry entry)
    {
        var about = entry.Act is { } act && ActSubject.ProposalOf(act) is { Length: > 0 } proposal ? $"{ProposalName.Short(proposal)}: " : "";
        return $"{entry.Number,6}  {names.Say(entry.Time.ToTimestamp())}  {about}{ActSentences.All.Say(entry.Act, names.Office(entry.Statement.Office), names)}";
    }
}
