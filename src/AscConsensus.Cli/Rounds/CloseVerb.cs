using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Chair declares what a round decided.</summary>
internal static class CloseVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        var outcome = Choice.Of("--outcome", "What you declare. Refused unless the standing permits it: asc round preview.", [.. RoundWords.Asked, Outcome.SubjectToConfirmation, Outcome.NoConsensus]);
        outcome.Required = true;
        var confirm = new Option<string?>("--confirm-by") { Description = "Subject to confirmation: when the capitals' confirmations are due.", HelpName = "DAY" };
        var summingUp = WordsOption.Optional("--summing-up", "Your summing-up");
        return new Verb(
            "close",
            "Close a round with an outcome. Chair.",
            "asc round close idn-2026-1 --outcome adopted --profile chair-amm",
            "asc round close idn-2026-1 --outcome subject-to-confirmation --confirm-by 2026-11-30 --profile chair-amm")
        {
            round, outcome, confirm, summingUp, Options.For,
        }.Acts(async (session, ct) =>
        {
            var names = await session.Names(ct);
            var name = await session.Round(session.Of(round), ct);
            NodaTime.Instant? due = session.Of(confirm) is { } day ? names.Due(day) : null;
            var declared = Choice.Read<Outcome>(session.Of(outcome));
            if (declared == Outcome.SubjectToConfirmation && due is null)
            {
                throw new BadInputException("A decision subject to confirmation says until when the capitals confirm.", "Give --confirm-by, such as 2026-11-30.");
            }

            return (await session.Client.Rounds.CloseAsync(name, declared, session.Cited(summingUp), due, ct), name);
        });
    }
}
