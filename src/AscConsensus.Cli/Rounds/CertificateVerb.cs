using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>Gives the certificate of a decision.</summary>
internal static class CertificateVerb
{
    public static Verb Create()
    {
        var round = new Argument<string>("ROUND") { Description = RoundName.Help };
        return new Verb(
            "certificate",
            "Give the certificate of a decision: text, positions, statements, objections and rule in one document, for print or as JSON.",
            "asc certificate idn-2026-1 --profile ministry-vnm",
            "asc certificate idn-2026-1/rounds/2 --json --profile ministry-vnm") { round }
            .Asks(async (session, ct) =>
            {
                var read = await session.Client.Rounds.GetCertificateAsync(await session.Round(session.Of(round), ct), ct);
                if (session.Json)
                {
                    session.Screen.Json(read);
                    return;
                }

                await new CertificateView(session, await session.Names(ct), read).Show(ct);
            });
    }
}
