using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A ministry takes or changes its member's position.</summary>
internal static class TakeVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        var stance = new Argument<string>("STANCE") { Description = $"A letter: {Stances.Letters}." };
        var clauses = new Option<string[]>("--clause") { Description = "A clause concerned; may be given several times. The whole if left out.", HelpName = "ID" };
        var until = new Option<string?>("--until") { Description = "For H: the last day for which time is asked.", HelpName = "2026-10-14" };
        var kind = Choice.Of("--kind", "For O: why.", ObjectionKind.Substantive, ObjectionKind.Scrutiny, ObjectionKind.Linguistic);
        var statement = WordsOption.Optional("--statement", "Reasons, statement or reservation. R needs one");
        var adReferendum = new Option<bool>("--ad-referendum") { Description = "For S, N, R and A: your capital still has to confirm it." };
        var wording = WordsOption.Optional("--wording", "Wording that you propose in place of the text's; it breaks a silence");
        return new Verb(
            "take",
            "Take or change your member's position in an open round. Ministries.",
            "asc position take idn-2026-1 S --profile ministry-mys",
            "asc position take idn-2026-1 H --until 2026-10-14 --profile ministry-tha",
            "asc position take idn-2026-1 O --clause 3 --statement @reasons.txt --wording @clause3.txt --profile ministry-vnm",
            "asc position take idn-2026-1 N --ad-referendum --profile ministry-lao")
        {
            round, stance, clauses, until, kind, statement, adReferendum, wording, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = await session.Round(session.Of(round), ct);
            var said = Stances.Of(session.Of(stance));
            if (said == Stance.Hold && session.Of(until) is null)
            {
                throw new BadInputException("A request for time says until when.", "Give --until, such as 2026-10-14.");
            }

            if (said == Stance.Reservation && session.Of(statement) is null)
            {
                throw new BadInputException("Whoever joins with a statement says what it is.", "Give --statement WORDS, or @FILE.");
            }

            var why = Choice.Read<ObjectionKind>(session.Of(kind));
            return (await session.Client.Rounds.TakeAsync(
                name, said, session.Of(clauses), Days.ReadIfGiven(session.Of(until)), why, session.Cited(statement), session.Of(adReferendum), session.Cited(wording), ct), name);
        });
    }
}
