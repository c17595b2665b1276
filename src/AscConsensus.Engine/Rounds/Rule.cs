using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>When positions amount to consensus. Frozen when a round opens.</summary>
public sealed record Rule
{
    private const uint MostHours = 366 * 24;

    /// <summary>Such as "rules/charter".</summary>
    public required string Name { get; init; }

    public required uint Version { get; init; }

    public required string Title { get; init; }

    /// <summary>First day on which a round may name it.</summary>
    public required LocalDate Effective { get; init; }

    public required ElectorateAt ElectorateAt { get; init; }

    public required bool AllowsNotParticipating { get; init; }

    public required bool RequiresObjectionReasons { get; init; }

    /// <summary>Whether a member that stands aside is bound by what is adopted: printed with the decision.</summary>
    public required bool BindsStandAside { get; init; }

    public required Duration MinimumPeriod { get; init; }

    /// <summary>Whether silence until the cut-off is assent, of a member with proof of notice that never objected or asked for time.</summary>
    public required bool SilenceAssents { get; init; }

    /// <summary>How long after closing statements are annexed.</summary>
    public required Duration StatementsWindow { get; init; }

    /// <summary>How long a correction is open to objection.</summary>
    public required Duration CorrectionPeriod { get; init; }

    /// <summary>Where each parameter comes from: printed with every decision.</summary>
    public required ImmutableArray<(string Parameter, string Source)> Provenance { get; init; }

    /// <summary>Whether it is the Summit's decision how a specific decision is made (Charter, Article 20(2)): then only proposals on which the Summit gave it are decided under it.</summary>
    public bool IsOfTheSummit { get; init; }

    public static Rule From(V1.Rule rule) => new()
    {
        Name = rule.Rule_,
        Version = rule.Version,
        Title = rule.Title,
        Effective = rule.EffectiveDate.ToDate(),
        ElectorateAt = rule.ElectorateAt,
        AllowsNotParticipating = rule.AllowsNotParticipating,
        RequiresObjectionReasons = rule.RequiresObjectionReasons,
        BindsStandAside = rule.BindsStandAside,
        MinimumPeriod = Duration.FromHours((int)rule.MinimumPeriodHours),
        SilenceAssents = rule.SilenceAssents,
        StatementsWindow = Duration.FromHours((int)rule.StatementsWindowHours),
        CorrectionPeriod = Duration.FromHours((int)rule.CorrectionPeriodHours),
        Provenance = [.. rule.Provenance.Select(source => (source.Parameter, source.Source))],
    };

    public static void Check(V1.Rule rule, Fields fields, string prefix)
    {
        fields.Require(rule.Rule_.StartsWith("rules/", StringComparison.Ordinal), prefix + ".rule", "Name a rule as rules/ and a word, such as rules/charter.");
        fields.Require(rule.Version > 0, prefix + ".version", "Count versions from 1.");
        fields.Words(prefix + ".title", rule.Title, 100);
        fields.Date(prefix + ".effective_date", rule.EffectiveDate);
        fields.Defined(prefix + ".electorate_at", rule.ElectorateAt);
        fields.Require(rule.MinimumPeriodHours <= MostHours, prefix + ".minimum_period_hours", "Give a shortest time of at most a year.");
        fields.Require(rule.StatementsWindowHours <= MostHours, prefix + ".statements_window_hours", "Give a window of at most a year.");
        fields.Require(rule.CorrectionPeriodHours is > 0 and <= MostHours, prefix + ".correction_period_hours", "Give a time of at least an hour and at most a year.");
        foreach (var parameter in Parameters.Where(parameter => rule.Provenance.All(source => source.Parameter != parameter || source.Source.Length == 0)))
        {
            fields.Require(false, prefix + ".provenance", $"Say where {parameter} comes from; \"engine default\" where the source is silent.");
        }
    }

    /// <summary>Every parameter needs its provenance: no default may pass for a rule of the organisation.</summary>
    private static IEnumerable<string> Parameters => V1.Rule.Descriptor.Fields.InDeclarationOrder()
        .Select(parameter => parameter.Name)
        .Except(["rule", "version", "title", "effective_date", "provenance"]);
}
