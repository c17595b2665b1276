using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair ends a consultation although answers are missing.</summary>
internal static class CloseConsultationVerb
{
    public static Verb Create()
    {
        var consultation = new Argument<string>("CONSULTATION") { Description = ConsultationName.Help };
        var reasons = WordsOption.Required("--reasons", "Why the answers that are missing are not awaited longer");
        return new Verb(
            "close",
            "End a consultation before everyone asked has answered, with the reason on record. Chair.",
            "asc consultation close idn-2026-1 --reasons \"The law ministers meet only in November\" --profile chair-amm")
        {
            consultation, reasons, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = await ConsultationName.Find(session, session.Of(consultation), ct);
            return (await session.Client.Consultations.CloseAsync(name, session.Cite(session.Of(reasons)!), ct), name);
        });
    }
}
