namespace AscConsensus.Client;

/// <summary>Collects what is found.</summary>
internal sealed class Findings
{
    private readonly List<VerificationFinding> all = [];

    public ulong LeftOut { get; private set; }

    public IReadOnlyList<VerificationFinding> Ordered => [.. all.OrderBy(finding => finding.Entry ?? ulong.MaxValue)];

    public void Add(ulong? entry, string sentence)
    {
        if (all.Count < VerificationReport.MaxFindings)
        {
            all.Add(new VerificationFinding(entry, sentence));
        }
        else
        {
            LeftOut++;
        }
    }

    /// <summary>"Entry 7: it is signed by another key."</summary>
    public void At(ulong entry, string fault) => Add(entry, $"Entry {entry}: {fault}");
}
