using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Chair puts the present text to the members.</summary>
internal static class OpenRoundVerb
{
    public static Verb Create()
    {
        var asked = new RoundOptions();
        var verb = new Verb(
            "open",
            "Open a round on the present text, after showing what is unusual about it. Chair.",
            "asc round open idn-2026-1 --due 2026-10-15 --profile chair-amm",
            "asc round open idn-2026-1 --due 2026-10-15 --rule silence --profile chair-amm",
            "asc round open idn-2026-1 --due 2026-10-15 --procedure meeting --ask noted --profile chair-amm");
        asked.AddTo(verb);
        return verb.Acts(async (session, ct) =>
        {
            var (proposal, due, terms) = await asked.Read(session, ct);
            var found = await session.Client.Rounds.CheckOpeningAsync(proposal, due, terms, ct);
            Warn(session, found);
            if (found.Checks.Any(check => !check.Prevents) && !session.GoesOn("Open it all the same?"))
            {
                throw new DeclinedException("Not opened.");
            }

            // What was checked is what is opened: another text meanwhile is refused.
            var read = terms with { Question = found.Act.Question };
            return (await session.Client.Rounds.OpenAsync(proposal, due, read, ct), proposal);
        });
    }

    private static void Warn(Session session, CheckOpeningResponse found)
    {
        if (session.Json)
        {
            return;
        }

        // What prevents it, the coordinator says when it refuses.
        foreach (var check in found.Checks.Where(check => !check.Prevents))
        {
            session.Screen.Paragraph($"Unusual: {check.Sentence}");
        }
    }
}
