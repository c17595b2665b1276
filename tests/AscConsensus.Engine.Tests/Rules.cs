namespace AscConsensus.Engine.Tests;

/// <summary>The rules the community of the tests has adopted.</summary>
internal static class Rules
{
    /// <summary>The Plan of Action asks for "consensus support" (VII) and defines nothing more.</summary>
    public static V1.Rule Plan => Rule("rules/plan-2004", "The Plan of Action", "2004-11-29", ElectorateAt.Opening, hours: 0);

    /// <summary>Charter, Article 20(1): consultation and consensus; in force since 15 December 2008.</summary>
    public static V1.Rule Charter => Rule("rules/charter", "The ASEAN Charter", "2008-12-15", ElectorateAt.Closing, hours: 72, notParticipating: true);

    /// <summary>No organisation's: a rule that asks for the reasons of an objection, as IESG practice does, from 2026 on.</summary>
    public static V1.Rule Reasoned => Rule("rules/reasoned", "The rule with reasons", "2026-01-01", ElectorateAt.Closing, hours: 0, reasons: true);

    /// <summary>OSCE Rules of Procedure, Appendix 1(A): silence until a stated instant is assent. Adopted here by the community of the tests.</summary>
    public static V1.Rule Silence => Rule("rules/silence", "The rule of silence", "2026-01-01", ElectorateAt.Closing, hours: 72, silence: true);

    /// <summary>Charter, Article 20(2): how the Summit has had a specific decision made. Never adopted by the community of the tests.</summary>
    public static V1.Rule OfTheSummit => Rule("rules/summit", "The Summit's decision", "2025-01-01", ElectorateAt.Closing, hours: 0);

    private static V1.Rule Rule(
        string name, string title, string effective, ElectorateAt electorate, uint hours, bool notParticipating = false, bool reasons = false, bool silence = false)
    {
        var rule = new V1.Rule
        {
            Rule_ = name,
            Version = 1,
            Title = title,
            EffectiveDate = effective,
            ElectorateAt = electorate,
            AllowsNotParticipating = notParticipating,
            RequiresObjectionReasons = reasons,
            BindsStandAside = true,
            MinimumPeriodHours = hours,
            SilenceAssents = silence,
            StatementsWindowHours = 30 * 24,
            CorrectionPeriodHours = 14 * 24,
        };
        rule.Provenance.AddRange(V1.Rule.Descriptor.Fields.InDeclarationOrder()
            .Select(parameter => parameter.Name)
            .Except(["rule", "version", "title", "effective_date", "provenance"])
            .Select(parameter => new Provenance { Parameter = parameter, Source = "engine default" }));
        return rule;
    }
}
