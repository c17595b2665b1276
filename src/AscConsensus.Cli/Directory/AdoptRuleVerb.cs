using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair adopts a rule on a meeting's decision.</summary>
internal static class AdoptRuleVerb
{
    public static Verb Create()
    {
        var rule = new Argument<string>("RULE") { Description = RuleArgument.Help };
        var from = new Option<string?>("--from") { Description = "First day on which a round may name it; as the rule says if left out.", HelpName = "DAY" };
        var decision = DecisionArgument.Required();
        return new Verb(
            "adopt-rule",
            "Adopt a rule, or a new version of one, on a meeting's decision without objection and with every member seated. Chair.",
            "asc directory adopt-rule silence --decision 2026-1 --profile chair-amm",
            "asc directory adopt-rule @our-rule.json --from 2027-01-01 --decision 2026-1 --profile chair-amm")
        {
            rule, from, decision,
        }.Acts(async (session, ct) =>
        {
            var given = RuleArgument.Read(session, session.Of(rule));
            given.EffectiveDate = session.Of(from) ?? given.EffectiveDate;
            return (await session.Client.Directory.AdoptRuleAsync(new() { Rule = given, MeetingDecision = DecisionArgument.Of(session.Of(decision)) }, null, ct), "");
        });
    }
}
