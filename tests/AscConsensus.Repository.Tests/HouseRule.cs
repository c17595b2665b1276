namespace AscConsensus.Repository.Tests;

/// <summary>How a rule of the house speaks: it lists every breach, so that one run shows all there is to mend.</summary>
internal static class HouseRule
{
    public static void Holds(IEnumerable<string> breaches)
    {
        var found = breaches.ToList();
        Assert.True(found.Count == 0, Environment.NewLine + string.Join(Environment.NewLine, found));
    }

    /// <summary>The negative control of a rule: it sees what it is there to see.</summary>
    public static void Sees(string what, IEnumerable<string> breaches) =>
        Assert.Contains(breaches, breach => breach.Contains(what, StringComparison.Ordinal));
}
