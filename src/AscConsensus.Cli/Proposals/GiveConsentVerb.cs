namespace AscConsensus.Cli;

/// <summary>A member or a sponsor consents.</summary>
internal static class GiveConsentVerb
{
    public static Verb Create()
    {
        var options = new ConsentOptions();
        var verb = new Verb(
            "give",
            "Consent: to silence or urgency as a member; to shelving, return, recall or a package as a sponsor.",
            "asc consent give silence --proposal idn-2026-1 --profile ministry-mys",
            "asc consent give silence --organ AMM --profile ministry-mys",
            "asc consent give shelving --proposal idn-2026-1 --profile ministry-idn");
        options.AddTo(verb);
        return verb.Acts((session, ct) => options.On(
            session,
            async (proposal, kind) => (await session.Client.Proposals.ConsentAsync(proposal, kind, ct), proposal),
            async organ => (await session.Client.Proposals.ConsentToSilenceAsync(organ, ct), ""), ct));
    }
}
