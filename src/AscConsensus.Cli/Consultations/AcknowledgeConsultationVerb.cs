using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>An office that was asked confirms that it has the request.</summary>
internal static class AcknowledgeConsultationVerb
{
    public static Verb Create()
    {
        var consultation = new Argument<string>("CONSULTATION") { Description = ConsultationName.Help };
        return new Verb("acknowledge", "Confirm that your office has received the request for its view. Offices that were asked.", "asc consultation acknowledge idn-2026-1 --profile body-admm") { consultation }
            .Acts(async (session, ct) =>
            {
                var name = await ConsultationName.Find(session, session.Of(consultation), ct);
                return (await session.Client.Consultations.AcknowledgeAsync(name, ct), name);
            });
    }
}
