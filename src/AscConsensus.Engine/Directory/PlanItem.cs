namespace AscConsensus.Engine;

/// <summary>A component, principle, objective, measure, area or activity of the Plan of Action.</summary>
public sealed record PlanItem(string Code, string Kind, string Parent, string Title);
