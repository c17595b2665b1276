namespace AscConsensus.Cli;

/// <summary>The Chair adopts what is asked of keys, on a meeting's decision.</summary>
internal static class AdoptPolicyVerb
{
    public static Verb Create()
    {
        var policy = new PolicyOptions();
        var decision = DecisionArgument.Required();
        return new Verb(
            "adopt",
            "Adopt what is asked of keys, in the place of what was, on a meeting's decision without objection and with every member seated. Chair.",
            "asc policy adopt --signed-acts \"*\" --witnesses 7 --decision 2026-1 --profile chair-amm",
            "asc policy adopt --signed-acts TakePosition --signed-acts CloseRound --decision 2026-1 --profile chair-amm")
        {
            policy.SignedActs, policy.Witnesses, decision,
        }.Acts(async (session, ct) =>
            (await session.Client.Directory.AdoptPolicyAsync(new() { Policy = policy.Read(session), MeetingDecision = DecisionArgument.Of(session.Of(decision)) }, null, ct), ""));
    }
}
