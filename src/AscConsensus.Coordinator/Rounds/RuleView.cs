using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Rounds;

/// <summary>A rule as readers see it, with the source of each parameter.</summary>
internal static class RuleView
{
    public static V1.Rule Of(Engine.Rule rule) => new()
    {
        Rule_ = rule.Name,
        Version = rule.Version,
        Title = rule.Title,
        EffectiveDate = rule.Effective.ToText(),
        ElectorateAt = rule.ElectorateAt,
        AllowsNotParticipating = rule.AllowsNotParticipating,
        RequiresObjectionReasons = rule.RequiresObjectionReasons,
        BindsStandAside = rule.BindsStandAside,
        MinimumPeriodHours = (uint)rule.MinimumPeriod.TotalHours,
        Provenance = { rule.Provenance.Select(source => new V1.Provenance { Parameter = source.Parameter, Source = source.Source }) },
        SilenceAssents = rule.SilenceAssents,
        StatementsWindowHours = (uint)rule.StatementsWindow.TotalHours,
        CorrectionPeriodHours = (uint)rule.CorrectionPeriod.TotalHours,
    };
}
