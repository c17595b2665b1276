using AscConsensus.V1;
using Google.Protobuf.Collections;

namespace AscConsensus.Cli;

/// <summary>Lists what is unusual about a round before it is opened.</summary>
internal static class CheckVerb
{
    public static Verb Create()
    {
        var asked = new RoundOptions();
        var verb = new Verb("check", "List what is unusual about a round before you open it; nothing is recorded. Chair.", "asc round check idn-2026-1 --due 2026-10-15 --profile chair-amm");
        asked.AddTo(verb);
        return verb.Asks(async (session, ct) =>
        {
            var (proposal, due, terms) = await asked.Read(session, ct);
            var found = await session.Client.Rounds.CheckOpeningAsync(proposal, due, terms, ct);
            if (session.Json)
            {
                session.Screen.Json(found);
                return Code(found.Checks);
            }

            var names = await session.Names(ct);
            var act = found.Act;
            session.Screen.Paragraph(act.Question);
            session.Screen.Facts(
                ("Round", RoundName.Short(act.Round)),
                ("Before", names.Title(act.Organ)),
                ("Asks", $"{RoundWords.Of(act.AskedOutcome)}, {RoundWords.Of(act.Procedure)}"),
                ("Rule", $"{act.Rule}, version {act.RuleVersion}"),
                ("Electorate", names.Titles(act.Electorate)),
                ("Due", names.Say(act.DueTime)));
            session.Screen.Line();
            Show(session.Screen, found.Checks);
            return Code(found.Checks);
        });
    }

    private static int Code(RepeatedField<OpeningCheck> checks) => checks.Any(check => check.Prevents) ? ExitCode.Refused : ExitCode.Done;

    private static void Show(Screen screen, RepeatedField<OpeningCheck> checks)
    {
        if (checks.Count == 0)
        {
            screen.Line("Nothing is unusual.");
        }

        foreach (var check in checks)
        {
            screen.Paragraph($"{(check.Prevents ? "Cannot be opened" : "Unusual")}: {check.Sentence}");
        }
    }
}
