namespace AscConsensus.Engine;

// The rules the community has adopted.
public sealed partial record Community
{
    /// <summary>With a rule that is adopted, unless that version is there: a rule that rounds rest on stays as it is.</summary>
    public Community With(Rule rule) => Rules.ContainsKey((rule.Name, rule.Version)) ? this : this with { Rules = Rules.Add((rule.Name, rule.Version), rule) };
}
