namespace AscConsensus.Cli;

/// <summary>An office takes its consent back.</summary>
internal static class WithdrawConsentVerb
{
    public static Verb Create()
    {
        var options = new ConsentOptions();
        var verb = new Verb("withdraw", "Take back your consent of one kind, as long as nothing was done on it.", "asc consent withdraw silence --organ AMM --profile ministry-mys");
        options.AddTo(verb);
        return verb.Acts((session, ct) => options.On(
            session,
            async (proposal, kind) => (await session.Client.Proposals.WithdrawConsentAsync(proposal, kind, ct), proposal),
            async organ => (await session.Client.Proposals.WithdrawConsentToSilenceAsync(organ, ct), ""), ct));
    }
}
