using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>What an act did, in one plain sentence without its subject: "opened round 2 on revision 2". Every concept adds its own acts, one line each.</summary>
internal sealed class ActSentences
{
    /// <summary>Of all acts there are.</summary>
    public static readonly ActSentences All = new ActSentences()
        .AddDirectory()
        .AddProposals()
        .AddConsultations()
        .AddGroups()
        .AddRounds()
        .AddObjections()
        .AddPackages()
        .AddMeetings()
        .AddMonitoring();

    private readonly Dictionary<Type, Func<IAct, Names, string>> said = [];

    /// <summary>Adds the sentence of one act.</summary>
    public ActSentences Of<T>(Func<T, Names, string> sentence)
        where T : IAct
    {
        said.Add(typeof(T), (act, names) => sentence((T)act, names));
        return this;
    }

    /// <summary>"Indonesia revised the text: revision 2."</summary>
    public string Say(IAct? act, string by, Names names)
    {
        var who = by.Length > 0 ? char.ToUpperInvariant(by[0]) + by[1..] : "The founding";
        return $"{who} {(act is null ? "did what this program does not know yet" : said[act.GetType()](act, names))}.";
    }
}
