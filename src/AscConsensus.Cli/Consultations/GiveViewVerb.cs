using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>An office that was asked gives its view.</summary>
internal static class GiveViewVerb
{
    public static Verb Create()
    {
        var consultation = new Argument<string>("CONSULTATION") { Description = ConsultationName.Help };
        var view = new Argument<string>("WORDS") { Description = "The view on the whole: words, @FILE, or - for standard input." };
        var provisions = new Option<string[]>("--provision") { Description = "A view on one clause, its id first: \"2: words\" or \"2: @FILE\"; may be given several times.", HelpName = "ID: WORDS" };
        var concurrence = Choice.Of("--concurrence", "Of a body in whose own mandate the matter lies: whether it concurs.", Concurrence.Given, Concurrence.Withheld);
        return new Verb(
            "view",
            "Give your office's view; a later view replaces the earlier. Offices that were asked.",
            "asc consultation view idn-2026-1 \"We support the network.\" --provision \"2: once a year is enough\" --profile ministry-sgp",
            "asc consultation view idn-2026-1 @view.txt --concurrence given --profile body-alawmm")
        {
            consultation, view, provisions, concurrence, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = await ConsultationName.Find(session, session.Of(consultation), ct);
            var each = (session.Of(provisions) ?? []).Select(Split).ToDictionary(said => said.Clause, said => session.Cite(said.Words));
            return (await session.Client.Consultations.GiveAsync(name, session.Cite(session.Of(view)), each, Choice.Read<Concurrence>(session.Of(concurrence)), ct), name);
        });
    }

    private static (string Clause, string Words) Split(string given) => given.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } clause, { Length: > 0 } words]
        ? (clause, words)
        : throw new BadInputException($"{given} does not name a clause.", "Write it as \"2: once a year is enough\".");
}
